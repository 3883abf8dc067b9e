package org.dayanisma.casework.cases.mongo;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.casework.cases.application.CaseFilter;
import org.dayanisma.casework.cases.application.CaseOverview;
import org.dayanisma.casework.cases.application.CaseOverviews;
import org.dayanisma.casework.cases.application.PublishedEvents;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.register.mongo.MongoUnits;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.decisions.Found;
import org.dayanisma.eventrelay.AggregateChange;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateCollections;
import org.dayanisma.eventrelay.AggregateExists;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.NewAggregate;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.eventrelay.StampedDocuments;
import org.dayanisma.eventrelay.StoredAggregate;
import org.dayanisma.eventrelay.UpdateResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases in MongoDB, each with its outbox. */
@Component
public final class MongoCases implements Cases, CaseOverviews, DeclaresIndexes {

  static final String CASES = "cases";

  private static final String IDS_ONLY =
      "ids only: the cases they name are opened before anything is decided";

  private final AggregateCollection aggregates;
  private final MongoCollection<Document> documents;
  private final MemberCases memberCases;
  private final StampedDocuments stamped;
  private final PublishedEvents published;
  private final CaseTexts texts;

  public MongoCases(
      AggregateCollections collections,
      MongoDatabase database,
      StampedDocuments stamped,
      PublishedEvents published,
      DataKeys keys,
      FieldCipher cipher) {
    this.aggregates = collections.collection(CASES);
    this.documents = database.getCollection(CASES);
    this.memberCases = new MemberCases(stamped);
    this.stamped = stamped;
    this.published = published;
    this.texts = new CaseTexts(keys, cipher, CASES);
  }

  /** Declares the indexes of every query here; repeating it changes nothing. */
  @Override
  public void declareIndexes() {
    documents.createIndex(Indexes.ascending("deadlines.id"));
    documents.createIndex(
        Indexes.compoundIndex(
            Indexes.ascending("responsibleId"), Indexes.descending("openedAt", "_id")));
    documents.createIndex(
        Indexes.compoundIndex(
            Indexes.ascending("unitPath"), Indexes.descending("openedAt", "_id")));
    documents.createIndex(
        Indexes.compoundIndex(
            Indexes.ascending(TeamDocuments.COLLEAGUE), Indexes.descending("openedAt", "_id")));
    documents.createIndex(Indexes.ascending("unitPath", "status", "responsibleId"));
    documents.createIndex(Indexes.ascending("unitPath", "nextSafeOn"));
    documents.createIndex(Indexes.ascending("unitId", "_id"));
    documents.createIndex(
        Indexes.ascending(TeamDocuments.ORPHANED, "_id"), new IndexOptions().sparse(true));
  }

  @Override
  public Optional<Case> find(CaseId id) {
    return aggregates.find(id.value()).map(this::read);
  }

  @Override
  public Optional<Found<CaseRelations, Case>> look(CaseId id) {
    return look(Filters.eq("_id", id.value()));
  }

  @Override
  public Optional<Found<CaseRelations, Case>> lookByDeadline(String deadlineId) {
    return look(Filters.eq("deadlines.id", deadlineId));
  }

  private Optional<Found<CaseRelations, Case>> look(Bson where) {
    List<StoredAggregate> found = aggregates.find(where, Sorts.ascending("_id"), 0);
    Map<String, List<String>> places = places(found);
    return found.stream()
        .findFirst()
        .map(one -> new Found<>(relations(one, places), () -> read(one).versioned()));
  }

  @Override
  public List<CaseRelations> ofMeasure(String memberId, CaseKind kind, LocalDate effectiveOn) {
    return relations(
        Filters.and(
            Filters.in("_id", ofMember(memberId).stream().map(CaseId::value).toList()),
            Filters.eq("measure.kind", kind.name()),
            Filters.eq("measure.effectiveOn", effectiveOn.toString())),
        Sorts.ascending("openedAt", "_id"));
  }

  @Override
  public boolean add(Case opened, List<CaseEvent> events) {
    memberCases.add(opened.memberId(), opened.id());
    Document state = CaseDocuments.write(opened);
    texts.write(null, opened, state);
    state.values().removeIf(Objects::isNull);
    try {
      aggregates.insert(
          new NewAggregate(
              opened.id().value(), opened.version(), state, published.of(1, events), null));
      return true;
    } catch (AggregateExists exists) {
      return false;
    }
  }

  @Override
  public boolean save(Case before, List<CaseEvent> events) {
    Case after = before.applyAll(events);
    Document state = CaseDocuments.write(after);
    texts.write(before, after, state);
    UpdateResult result =
        aggregates.update(
            new AggregateChange(
                after.id().value(),
                before.version(),
                after.version(),
                state,
                published.of(before.version() + 1, events),
                null));
    return result == UpdateResult.UPDATED;
  }

  @Override
  public List<CaseId> ofMember(String memberId) {
    return memberCases.of(memberId);
  }

  @Override
  public void eraseTexts(CaseId id) {
    texts.destroy(id);
  }

  @Override
  public List<CaseId> ofUnit(String unitId, @Nullable CaseId after, int limit) {
    return ids(behind(after, Filters.eq("unitId", unitId)), limit);
  }

  @Override
  public List<CaseId> unassignedBelow(String unitId, int limit) {
    return ids(
        Filters.and(
            Filters.eq("unitPath", unitId),
            Filters.eq("status", CaseStatus.OPEN.name()),
            Filters.ne(TeamDocuments.SEALED, true),
            Filters.exists("responsibleId", false)),
        limit);
  }

  @Override
  public List<CaseId> ledBelow(String unitId, String memberId, int limit) {
    return ids(
        Filters.and(
            Filters.eq("unitPath", unitId),
            Filters.eq("status", CaseStatus.OPEN.name()),
            Filters.ne(TeamDocuments.SEALED, true),
            Filters.eq("responsibleId", memberId)),
        limit);
  }

  @Override
  public List<CaseId> sealedWith(String memberId, @Nullable CaseId after, int limit) {
    Bson onTheTeam =
        Filters.or(
            Filters.eq(TeamDocuments.RESPONSIBLE, memberId),
            Filters.eq(TeamDocuments.COLLEAGUE, memberId));
    return ids(behind(after, Filters.and(onTheTeam, openAndSealed())), limit);
  }

  @Override
  public List<CaseId> orphaned(@Nullable CaseId after, int limit) {
    return ids(
        behind(after, Filters.and(Filters.eq(TeamDocuments.ORPHANED, true), openAndSealed())),
        limit);
  }

  @Override
  public long countWithoutKeeper() {
    return documents.countDocuments(
        Filters.and(
            Filters.eq(TeamDocuments.ORPHANED, true),
            Filters.exists(TeamDocuments.KEEPER, false),
            openAndSealed()));
  }

  private static Bson openAndSealed() {
    return Filters.and(
        Filters.eq(TeamDocuments.SEALED, true), Filters.eq("status", CaseStatus.OPEN.name()));
  }

  @ReadsUnstamped(IDS_ONLY)
  private FindIterable<Document> behind(@Nullable CaseId after, Bson where) {
    Bson all = after == null ? where : Filters.and(where, Filters.gt("_id", after.value()));
    return documents.find(all).sort(Sorts.ascending("_id"));
  }

  @Override
  public List<CaseOverview> find(CaseFilter filter, int limit) {
    return new CaseLists(aggregates, memberCases).find(filter, limit);
  }

  @ReadsUnstamped(IDS_ONLY)
  private List<CaseId> ids(Bson where, int limit) {
    return ids(documents.find(where), limit);
  }

  private static List<CaseId> ids(FindIterable<Document> found, int limit) {
    return found
        .projection(Projections.include("_id"))
        .limit(limit)
        .map(document -> new CaseId(document.getString("_id")))
        .into(new ArrayList<>());
  }

  /**
   * Between the moment a move is known and the moment a case has followed its unit, a case is only
   * where it was <i>and</i> will be: whoever loses it by the move has lost it, nobody has it yet.
   */
  private List<CaseRelations> relations(Bson where, Bson order) {
    List<StoredAggregate> found = aggregates.find(where, order, 0);
    Map<String, List<String>> places = places(found);
    return found.stream().map(one -> relations(one, places)).toList();
  }

  private static CaseRelations relations(StoredAggregate stored, Map<String, List<String>> places) {
    Document state = new Document(stored.state()); // what is opened afterwards stays as it is
    List<String> place = places.get(state.getString("unitId"));
    if (place != null) {
      List<String> path = state.getList("unitPath", String.class);
      state.put("unitPath", path.stream().filter(place::contains).toList());
    }
    return TeamDocuments.relations(new StoredAggregate(stored.id(), stored.version(), state));
  }

  /** One look-up by ids, also for no case at all: looking for one costs the same. */
  private Map<String, List<String>> places(List<StoredAggregate> found) {
    List<String> ids =
        found.isEmpty()
            ? List.of("")
            : found.stream().map(stored -> stored.state().getString("unitId")).distinct().toList();
    Map<String, List<String>> places = new HashMap<>();
    stamped
        .find(MongoUnits.UNITS, Filters.in("_id", ids))
        .forEach(unit -> places.put(unit.getString("_id"), unit.getList("unitPath", String.class)));
    return places;
  }

  private Case read(StoredAggregate stored) {
    Document state = stored.state();
    return CaseDocuments.read(
        stored.id(), stored.version(), state, texts.read(stored.id(), stored.version(), state));
  }
}
