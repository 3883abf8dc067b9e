package org.dayanisma.notification.announcements.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;
import org.dayanisma.notification.announcements.application.OpenCases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Open cases by id. All writes set fields of their own, so their order does not matter. The
 * searches go by secondary indexes: they happen once per new mandate, move, opening or seal.
 */
@Component
public final class MongoOpenCases implements OpenCases, DeclaresIndexes {

  static final String COLLECTION = "open_cases";

  private static final String MEMBER = "memberId";
  private static final String UNITS = "unitPath";
  private static final String OPENED_AT = "openedAt";
  private static final String MEASURE = "measureId";
  private static final String CLOSED = "closed";

  private static final String SEALED = "sealed";

  private final MongoCollection<Document> cases;
  private final StampedDocuments documents;
  private final SequenceGuard guard;

  public MongoOpenCases(MongoDatabase database, StampedDocuments documents, SequenceGuard guard) {
    this.cases = database.getCollection(COLLECTION);
    this.documents = documents;
    this.guard = guard;
  }

  /** Declares the indexes of the searches. */
  @Override
  public void declareIndexes() {
    cases.createIndex(Indexes.ascending(UNITS, "_id"), new IndexOptions().name("units"));
    cases.createIndex(Indexes.ascending(MEASURE, "_id"), new IndexOptions().name("measure"));
  }

  @Override
  public void opened(OpenCase opened) {
    change(
        opened.caseId(),
        found ->
            found
                .append(MEMBER, opened.memberId())
                .append(UNITS, opened.unitPath())
                .append(OPENED_AT, Date.from(opened.openedAt()))
                .append(MEASURE, opened.measureId()));
  }

  @Override
  public void closed(String caseId) {
    change(caseId, found -> found.append(CLOSED, true));
  }

  private void change(String caseId, Consumer<Document> change) {
    var _ =
        documents.change(
            COLLECTION,
            caseId,
            found -> {
              change.accept(found);
              return true;
            });
  }

  @Override
  public void sealed(String caseId, boolean sealed, IncomingEvent cause) {
    guard.apply(COLLECTION, caseId, cause, found -> found.append(SEALED, sealed));
  }

  @Override
  public boolean isSealed(String caseId) {
    return documents
        .find(COLLECTION, caseId)
        .map(found -> found.getBoolean(SEALED, false))
        .orElse(false);
  }

  @Override
  public Optional<OpenCase> find(String caseId) {
    return documents
        .find(COLLECTION, caseId)
        .filter(found -> found.containsKey(MEASURE))
        .map(MongoOpenCases::opened);
  }

  @Override
  public Optional<OpenCase> shownOf(String measureId) {
    return documents
        .find(
            COLLECTION, and(eq(MEASURE, measureId), ne(SEALED, true)), Indexes.ascending("_id"), 1)
        .stream()
        .findFirst()
        .map(MongoOpenCases::opened);
  }

  private static OpenCase opened(Document stored) {
    return new OpenCase(
        stored.getString("_id"),
        stored.getString(MEMBER),
        stored.getList(UNITS, String.class, List.of()),
        stored.getDate(OPENED_AT).toInstant(),
        stored.getString(MEASURE));
  }

  @Override
  public List<OpenCase> touching(
      Collection<String> unitIds, Instant since, @Nullable String after, int limit) {
    return documents
        .find(
            COLLECTION,
            and(
                in(UNITS, List.copyOf(unitIds)),
                gte(OPENED_AT, Date.from(since)),
                ne(CLOSED, true),
                ne(SEALED, true),
                after == null ? new Document() : gt("_id", after)),
            Indexes.ascending("_id"),
            limit)
        .stream()
        .map(MongoOpenCases::opened)
        .toList();
  }
}
