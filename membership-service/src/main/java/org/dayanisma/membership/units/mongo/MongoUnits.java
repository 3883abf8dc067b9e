package org.dayanisma.membership.units.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
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
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitKind;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.membership.units.domain.Units;
import org.springframework.stereotype.Repository;

/** Units as documents: {@code {_id, version, kind, name, parentId, path[], serviceBranch}}. */
@Repository
class MongoUnits implements Units, DeclaresIndexes {

  private static final String COLLECTION = "units";
  private static final String PATH = "path";
  private static final String PARENT = "parentId";

  private final AggregateCollection aggregates;
  private final MongoCollection<Document> documents;
  private final EventMapping<UnitEvent> mapping;

  MongoUnits(
      AggregateCollections collections, MongoDatabase database, EventMapping<UnitEvent> mapping) {
    this.aggregates = collections.collection(COLLECTION);
    this.documents = database.getCollection(COLLECTION);
    this.mapping = mapping;
  }

  @Override
  public void declareIndexes() {
    documents.createIndex(Indexes.ascending(PATH));
    documents.createIndex(Indexes.ascending(PARENT));
  }

  @Override
  public Optional<Versioned<Unit>> find(UnitId id) {
    return aggregates.find(id.toString()).map(MongoUnits::unit);
  }

  @Override
  public List<Unit> findAll(Collection<UnitId> ids) {
    return read(Filters.in(Documents.ID, ids.stream().map(UnitId::toString).toList())).stream()
        .map(Versioned::value)
        .toList();
  }

  @Override
  public List<Unit> childrenOf(UnitId id) {
    return read(Filters.eq(PARENT, id.toString())).stream().map(Versioned::value).toList();
  }

  @Override
  public List<Versioned<Unit>> subtreeOf(UnitId id) {
    return read(Filters.eq(PATH, id.toString()));
  }

  @Override
  public List<Versioned<Unit>> all() {
    return read(new Document());
  }

  private List<Versioned<Unit>> read(Bson filter) {
    return aggregates.find(filter, Sorts.ascending("name", Documents.ID), 0).stream()
        .map(MongoUnits::unit)
        .toList();
  }

  @Override
  public Added add(UnitEvent.Registered event) {
    try {
      aggregates.insert(
          new NewAggregate(
              event.unitId().toString(),
              1,
              state(Unit.from(event)),
              mapping.mapAll(0, List.of(event)),
              null));
      return Added.ADDED;
    } catch (AggregateExists exists) {
      Optional<Versioned<Unit>> found = find(event.unitId());
      if (KeyedCommand.hasChanged(event.unitId().toString())) {
        return Added.ADDED; // by this very request, before it was cut off
      }
      return found.filter(present -> sameContent(present.value(), Unit.from(event))).isPresent()
          ? Added.UNCHANGED
          : Added.ID_TAKEN;
    }
  }

  private static boolean sameContent(Unit present, Unit asked) {
    return present.equals(asked);
  }

  @Override
  public Saved save(Versioned<Unit> before, List<UnitEvent> events) {
    Unit after = before.value();
    for (UnitEvent event : events) {
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

  private static Document state(Unit unit) {
    return new Document("kind", unit.kind().name())
        .append("name", unit.name())
        .append(PARENT, unit.parentId() == null ? null : unit.parentId().toString())
        .append(PATH, unit.path().asStrings())
        .append("serviceBranch", unit.serviceBranch());
  }

  private static Versioned<Unit> unit(StoredAggregate stored) {
    return new Versioned<>(unit(UnitId.of(stored.id()), stored.state()), stored.version());
  }

  private static Unit unit(UnitId id, Document state) {
    String parent = state.getString(PARENT);
    return new Unit(
        id,
        UnitKind.valueOf(state.getString("kind")),
        state.getString("name"),
        parent == null ? null : UnitId.of(parent),
        new UnitPath(state.getList(PATH, String.class).stream().map(UnitId::of).toList()),
        state.getInteger("serviceBranch"));
  }
}
