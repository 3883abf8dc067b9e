package org.dayanisma.notification.adapter.mongo;

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
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.notification.application.OpenCases;
import org.jspecify.annotations.Nullable;

/**
 * Open cases by id. All writes set fields of their own, so their order does not matter. The one
 * search goes by a secondary index: it happens once per new mandate or move, which are rare.
 */
public final class MongoOpenCases implements OpenCases {

  static final String COLLECTION = "open_cases";

  private static final String MEMBER = "memberId";
  private static final String UNITS = "unitPath";
  private static final String OPENED_AT = "openedAt";
  private static final String CLOSED = "closed";

  private static final String SEALED = "sealed";

  private final MongoCollection<Document> cases;
  private final SequenceGuard guard;

  public MongoOpenCases(MongoDatabase database, SequenceGuard guard) {
    this.cases = database.getCollection(COLLECTION);
    this.guard = guard;
  }

  /** Declares the index of the search. */
  public void ensureIndexes() {
    cases.createIndex(Indexes.ascending(UNITS, "_id"), new IndexOptions().name("units"));
  }

  @Override
  public void opened(OpenCase opened) {
    cases.updateOne(
        eq("_id", opened.caseId()),
        Updates.combine(
            Updates.set(MEMBER, opened.memberId()),
            Updates.set(UNITS, opened.unitPath()),
            Updates.set(OPENED_AT, Date.from(opened.openedAt()))),
        new UpdateOptions().upsert(true));
  }

  @Override
  public void closed(String caseId) {
    cases.updateOne(eq("_id", caseId), Updates.set(CLOSED, true), new UpdateOptions().upsert(true));
  }

  @Override
  public void sealed(String caseId, boolean sealed, IncomingEvent cause) {
    guard.apply(COLLECTION, caseId, cause, Updates.set(SEALED, sealed));
  }

  @Override
  public boolean isSealed(String caseId) {
    return cases.find(and(eq("_id", caseId), eq(SEALED, true))).first() != null;
  }

  @Override
  public List<OpenCase> touching(
      Collection<String> unitIds, Instant since, @Nullable String after, int limit) {
    return cases
        .find(
            and(
                in(UNITS, List.copyOf(unitIds)),
                gte(OPENED_AT, Date.from(since)),
                ne(CLOSED, true),
                ne(SEALED, true),
                after == null ? new Document() : gt("_id", after)))
        .sort(Indexes.ascending("_id"))
        .limit(limit)
        .map(stored ->
            new OpenCase(
                stored.getString("_id"),
                stored.getString(MEMBER),
                stored.getList(UNITS, String.class, List.of()),
                stored.getDate(OPENED_AT).toInstant()))
        .into(new ArrayList<>());
  }
}
