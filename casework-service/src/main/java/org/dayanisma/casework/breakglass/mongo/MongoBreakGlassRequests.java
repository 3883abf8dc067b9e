package org.dayanisma.casework.breakglass.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.casework.breakglass.application.PublishedBreakGlass;
import org.dayanisma.casework.breakglass.domain.BreakGlassEvent;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Requester;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Status;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequests;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.dataprotection.ClearValues;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.DocumentCipher;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.eventrelay.AggregateChange;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateCollections;
import org.dayanisma.eventrelay.AggregateExists;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.NewAggregate;
import org.dayanisma.eventrelay.StoredAggregate;
import org.dayanisma.eventrelay.UpdateResult;
import org.springframework.stereotype.Component;

/**
 * Requests for emergency access, each with its outbox. The reason is encrypted with a key of the
 * request, not of the case: there may be no case. It is bound to the version and to all that stands
 * in clear, and written anew with each change.
 */
@Component
public final class MongoBreakGlassRequests implements BreakGlassRequests, DeclaresIndexes {

  static final String COLLECTION = "break_glass_requests";

  private static final String REASON = "reason";
  private static final String REQUESTER = "requester";

  private final AggregateCollection aggregates;
  private final MongoCollection<Document> documents;
  private final PublishedBreakGlass published;
  private final DataKeys keys;
  private final FieldCipher cipher;

  public MongoBreakGlassRequests(
      AggregateCollections collections,
      MongoDatabase database,
      PublishedBreakGlass published,
      DataKeys keys,
      FieldCipher cipher) {
    this.aggregates = collections.collection(COLLECTION);
    this.documents = database.getCollection(COLLECTION);
    this.published = published;
    this.keys = keys;
    this.cipher = cipher;
  }

  /** Declares the indexes of every query here; repeating it changes nothing. */
  @Override
  public void declareIndexes() {
    documents.createIndex(Indexes.ascending("requester.memberId", "caseId", "decidedAt"));
    documents.createIndex(Indexes.ascending("status", "requestedAt"));
  }

  @Override
  public Optional<BreakGlassRequest> find(String id) {
    return genuine(Filters.eq("_id", id)).stream().findFirst();
  }

  @Override
  public boolean add(BreakGlassRequest made, List<BreakGlassEvent> events) {
    keys.createFor(made.id());
    try {
      aggregates.insert(
          new NewAggregate(made.id(), made.version(), state(made), published.of(1, events), null));
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
                published.of(before.version() + 1, events),
                null));
    return result == UpdateResult.UPDATED;
  }

  @Override
  public List<BreakGlassRequest> pending(Instant now) {
    return genuine(
        Filters.and(
            Filters.eq("status", Status.PENDING.name()),
            Filters.gt("requestedAt", Date.from(now.minus(BreakGlassRequest.UNDECIDED_FOR)))));
  }

  @Override
  public List<BreakGlassRequest> openFor(String memberId, CaseId caseId, Instant now) {
    return genuine(
            Filters.and(
                Filters.eq("requester.memberId", memberId),
                Filters.eq("caseId", caseId.value()),
                Filters.eq("status", Status.GRANTED.name()),
                Filters.lte("decidedAt", Date.from(now)),
                Filters.gt("decidedAt", Date.from(now.minus(BreakGlassRequest.OPEN_FOR)))))
        .stream()
        .filter(request -> request.isOpen(now))
        .toList();
  }

  /** A request that somebody wrote into the store, or changed there, is none. */
  private List<BreakGlassRequest> genuine(Bson where) {
    return aggregates.findGenuine(where, Sorts.ascending("requestedAt", "_id"), 0).stream()
        .map(this::read)
        .toList();
  }

  private Document state(BreakGlassRequest request) {
    Document clear = clear(request);
    DocumentCipher secrets = secrets(request.id(), request.version(), clear);
    return clear.append(REASON, secrets.encrypt(REASON, request.reason()));
  }

  private static Document clear(BreakGlassRequest request) {
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

  private BreakGlassRequest read(StoredAggregate stored) {
    Document clear = new Document(stored.state());
    String reason = clear.getString(REASON);
    clear.remove(REASON);
    return new BreakGlassRequest(
        stored.id(),
        stored.version(),
        clear.getString("caseId"),
        requester(clear),
        secrets(stored.id(), stored.version(), clear).decrypt(REASON, reason),
        clear.getDate("requestedAt").toInstant(),
        Status.valueOf(clear.getString("status")),
        clear.getString("decidedBy"),
        Optional.ofNullable(clear.getDate("decidedAt")).map(Date::toInstant).orElse(null));
  }

  /** The reason opens only beside what stands in clear beside it. */
  private DocumentCipher secrets(String id, long version, Document clear) {
    return cipher.forDocument(id, COLLECTION, id, Long.toString(version), ClearValues.of(clear));
  }

  private static Requester requester(Document state) {
    Document document = state.get(REQUESTER, Document.class);
    List<List<String>> paths = new ArrayList<>();
    for (List<?> path : document.getList("unitPaths", List.class)) {
      paths.add(path.stream().map(String::valueOf).toList());
    }
    return new Requester(document.getString("userId"), document.getString("memberId"), paths);
  }
}
