package org.dayanisma.casework.adapter.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.dayanisma.casework.application.PublishedEvents;
import org.dayanisma.casework.domain.BreakGlassEvent;
import org.dayanisma.casework.domain.BreakGlassRequest;
import org.dayanisma.casework.domain.BreakGlassRequest.Requester;
import org.dayanisma.casework.domain.BreakGlassRequest.Status;
import org.dayanisma.casework.domain.BreakGlassRequests;
import org.dayanisma.casework.domain.CaseId;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.dataprotection.FieldPlace;
import org.dayanisma.eventrelay.AggregateChange;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateCollections;
import org.dayanisma.eventrelay.AggregateExists;
import org.dayanisma.eventrelay.NewAggregate;
import org.dayanisma.eventrelay.UpdateResult;

/**
 * Requests for emergency access, each with its outbox. The reason is encrypted with a key of the
 * request, not of the case: there may be no case.
 */
public final class MongoBreakGlassRequests implements BreakGlassRequests {

  static final String COLLECTION = "break_glass_requests";

  private static final String REASON = "reason";
  private static final String REQUESTER = "requester";

  private final AggregateCollection aggregates;
  private final MongoCollection<Document> documents;
  private final PublishedEvents published;
  private final DataKeys keys;
  private final FieldCipher cipher;

  public MongoBreakGlassRequests(
      AggregateCollections collections,
      MongoDatabase database,
      PublishedEvents published,
      DataKeys keys,
      FieldCipher cipher) {
    this.aggregates = collections.collection(COLLECTION);
    this.documents = database.getCollection(COLLECTION);
    this.published = published;
    this.keys = keys;
    this.cipher = cipher;
  }

  /** Declares the indexes of every query here; repeating it changes nothing. */
  public void ensureIndexes() {
    documents.createIndex(Indexes.ascending("requester.memberId", "caseId", "decidedAt"));
    documents.createIndex(Indexes.ascending("status", "requestedAt"));
  }

  @Override
  public Optional<BreakGlassRequest> find(String id) {
    return aggregates.find(id).map(stored -> read(stored.id(), stored.version(), stored.state()));
  }

  @Override
  public boolean add(BreakGlassRequest made, List<BreakGlassEvent> events) {
    keys.createFor(made.id());
    Document state = state(made).append(REASON, cipher.encrypt(place(made.id()), made.reason()));
    state.values().removeIf(Objects::isNull);
    try {
      aggregates.insert(
          new NewAggregate(
              made.id(), made.version(), state, published.ofBreakGlass(1, events), null));
      return true;
    } catch (AggregateExists exists) {
      return false;
    }
  }

  @Override
  public boolean save(BreakGlassRequest before, List<BreakGlassEvent> events) {
    BreakGlassRequest after = before.applyAll(events);
    UpdateResult result =
        aggregates.update(
            new AggregateChange(
                after.id(),
                before.version(),
                after.version(),
                state(after),
                published.ofBreakGlass(before.version() + 1, events),
                null));
    return result == UpdateResult.UPDATED;
  }

  @Override
  public List<BreakGlassRequest> pending(Instant now) {
    return documents
        .find(
            Filters.and(
                Filters.eq("status", Status.PENDING.name()),
                Filters.gt("requestedAt", Date.from(now.minus(BreakGlassRequest.UNDECIDED_FOR)))))
        .sort(Sorts.ascending("requestedAt", "_id"))
        .map(document ->
            read(
                document.getString("_id"),
                document.get("version", Number.class).longValue(),
                document))
        .into(new ArrayList<>());
  }

  @Override
  public List<BreakGlassRequest> openFor(String memberId, CaseId caseId, Instant now) {
    return documents
        .find(
            Filters.and(
                Filters.eq("requester.memberId", memberId),
                Filters.eq("caseId", caseId.value()),
                Filters.eq("status", Status.GRANTED.name()),
                Filters.lte("decidedAt", Date.from(now)),
                Filters.gt("decidedAt", Date.from(now.minus(BreakGlassRequest.OPEN_FOR)))))
        .map(document ->
            read(
                document.getString("_id"),
                document.get("version", Number.class).longValue(),
                document))
        .into(new ArrayList<>());
  }

  private static Document state(BreakGlassRequest request) {
    Requester requester = request.requester();
    Instant decidedAt = request.decidedAt();
    return new Document("caseId", request.caseId())
        .append(
            REQUESTER,
            new Document("userId", requester.userId())
                .append("memberId", requester.memberId())
                .append("unitPaths", requester.unitPaths()))
        .append("requestedAt", Date.from(request.requestedAt()))
        .append("status", request.status().name())
        .append("decidedBy", request.decidedBy())
        .append("decidedAt", decidedAt == null ? null : Date.from(decidedAt));
  }

  private BreakGlassRequest read(String id, long version, Document state) {
    return new BreakGlassRequest(
        id,
        version,
        state.getString("caseId"),
        requester(state),
        cipher.decrypt(place(id), state.getString(REASON)),
        state.getDate("requestedAt").toInstant(),
        Status.valueOf(state.getString("status")),
        state.getString("decidedBy"),
        Optional.ofNullable(state.getDate("decidedAt")).map(Date::toInstant).orElse(null));
  }

  private static Requester requester(Document state) {
    Document document = state.get(REQUESTER, Document.class);
    List<List<String>> paths = new ArrayList<>();
    for (List<?> path : document.getList("unitPaths", List.class)) {
      paths.add(path.stream().map(String::valueOf).toList());
    }
    return new Requester(document.getString("userId"), document.getString("memberId"), paths);
  }

  private static FieldPlace place(String id) {
    return new FieldPlace(id, COLLECTION, id, REASON);
  }
}
