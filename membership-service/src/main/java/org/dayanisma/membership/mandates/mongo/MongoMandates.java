package org.dayanisma.membership.mandates.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.AggregateChange;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateCollections;
import org.dayanisma.eventrelay.AggregateExists;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.KeyedCommand;
import org.dayanisma.eventrelay.NewAggregate;
import org.dayanisma.eventrelay.StoredAggregate;
import org.dayanisma.membership.decision.domain.Added;
import org.dayanisma.membership.decision.domain.Saved;
import org.dayanisma.membership.decision.mongo.Documents;
import org.dayanisma.membership.decision.mongo.EventMapping;
import org.dayanisma.membership.mandates.domain.Mandate;
import org.dayanisma.membership.mandates.domain.MandateEvent;
import org.dayanisma.membership.mandates.domain.MandateId;
import org.dayanisma.membership.mandates.domain.Mandates;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.Office;
import org.dayanisma.membership.rights.domain.UnitId;
import org.springframework.stereotype.Repository;

/**
 * Mandates as documents. {@code holds} is unique and names member, unit and office as long as the
 * mandate is held; afterwards it names only the mandate.
 */
@Repository
class MongoMandates implements Mandates, DeclaresIndexes {

  private static final String COLLECTION = "mandates";
  private static final String HOLDS = "holds";

  private final AggregateCollection aggregates;
  private final MongoCollection<Document> documents;
  private final EventMapping<MandateEvent> mapping;

  MongoMandates(
      AggregateCollections collections,
      MongoDatabase database,
      EventMapping<MandateEvent> mapping) {
    this.aggregates = collections.collection(COLLECTION);
    this.mapping = mapping;
    this.documents = database.getCollection(COLLECTION);
  }

  @Override
  public void declareIndexes() {
    documents.createIndex(Indexes.ascending("memberId"));
    documents.createIndex(Indexes.ascending(HOLDS), new IndexOptions().unique(true));
  }

  @Override
  public Optional<Versioned<Mandate>> find(MandateId id) {
    return aggregates.find(id.toString()).map(MongoMandates::mandate);
  }

  @Override
  public List<Versioned<Mandate>> heldBy(MemberId member) {
    return read(
        Filters.and(Filters.eq("memberId", member.toString()), Filters.exists("endedOn", false)));
  }

  @Override
  public List<Mandate> everHeldBy(MemberId member) {
    return read(Filters.eq("memberId", member.toString())).stream().map(Versioned::value).toList();
  }

  private List<Versioned<Mandate>> read(Bson filter) {
    return aggregates.find(filter, Sorts.ascending(Documents.ID), 0).stream()
        .map(MongoMandates::mandate)
        .toList();
  }

  @Override
  public Added add(MandateEvent.Started event) {
    Mandate asked = Mandate.from(event);
    try {
      aggregates.insert(
          new NewAggregate(
              asked.id().toString(), 1, state(asked), mapping.mapAll(0, List.of(event)), null));
      return Added.ADDED;
    } catch (AggregateExists exists) {
      Optional<Mandate> present = find(asked.id()).map(Versioned::value);
      if (KeyedCommand.hasChanged(asked.id().toString())) {
        return Added.ADDED; // by this very request, before it was cut off
      }
      if (present.isEmpty()) {
        return Added.DUPLICATE;
      }
      return present.get().equals(asked) ? Added.UNCHANGED : Added.ID_TAKEN;
    }
  }

  @Override
  public Saved save(Versioned<Mandate> before, List<MandateEvent> events) {
    Mandate after = before.value();
    for (MandateEvent event : events) {
      after = after.apply(event);
    }
    return Documents.saved(
        aggregates.update(
            new AggregateChange(
                after.id().toString(),
                before.version(),
                before.version() + events.size(),
                state(after),
                mapping.mapAll(before.version(), events),
                null)));
  }

  private static Document state(Mandate mandate) {
    return new Document(HOLDS, holds(mandate))
        .append("memberId", mandate.memberId().toString())
        .append("unitId", mandate.unitId().toString())
        .append("office", mandate.office().name())
        .append("startedOn", mandate.startedOn().toString())
        .append("endedOn", Documents.write(mandate.endedOn()));
  }

  private static String holds(Mandate mandate) {
    return mandate.isHeld()
        ? mandate.memberId() + "|" + mandate.unitId() + "|" + mandate.office()
        : "ended|" + mandate.id();
  }

  private static Versioned<Mandate> mandate(StoredAggregate stored) {
    return new Versioned<>(mandate(MandateId.of(stored.id()), stored.state()), stored.version());
  }

  private static Mandate mandate(MandateId id, Document state) {
    LocalDate startedOn = Objects.requireNonNull(Documents.day(state.getString("startedOn")));
    return new Mandate(
        id,
        MemberId.of(state.getString("memberId")),
        UnitId.of(state.getString("unitId")),
        Office.valueOf(state.getString("office")),
        startedOn,
        Documents.day(state.getString("endedOn")));
  }
}
