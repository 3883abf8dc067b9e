package org.dayanisma.notification.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
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
import org.dayanisma.notification.application.OpenCases;

/**
 * Open cases by id. Both writes set fields of their own, so their order does not matter. The one
 * search goes by a secondary index: it happens once per new mandate or move, which are rare.
 */
public final class MongoOpenCases implements OpenCases {

  static final String COLLECTION = "open_cases";

  private static final String MEMBER = "memberId";
  private static final String UNITS = "unitPath";
  private static final String OPENED_AT = "openedAt";
  private static final String CLOSED = "closed";

  private final MongoCollection<Document> cases;

  public MongoOpenCases(MongoDatabase database) {
    this.cases = database.getCollection(COLLECTION);
  }

  /** Declares the index of the search. */
  public void ensureIndexes() {
    cases.createIndex(
        Indexes.ascending(UNITS, OPENED_AT), new IndexOptions().name("units_openedAt"));
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
  public List<OpenCase> touching(Collection<String> unitIds, Instant since) {
    return cases
        .find(
            and(
                in(UNITS, List.copyOf(unitIds)),
                gte(OPENED_AT, Date.from(since)),
                ne(CLOSED, true)))
        .map(stored ->
            new OpenCase(
                stored.getString("_id"),
                stored.getString(MEMBER),
                stored.getList(UNITS, String.class, List.of()),
                stored.getDate(OPENED_AT).toInstant()))
        .into(new ArrayList<>());
  }
}
