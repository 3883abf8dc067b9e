package org.dayanisma.notification;

import com.mongodb.client.MongoClient;
import org.dayanisma.testkit.QueryPlans;
import org.dayanisma.testkit.QueryPlansContract;
import org.junit.jupiter.api.Order;

/** Runs after all others. */
@Order(Integer.MAX_VALUE)
class QueryPlansIT extends ServiceHarness implements QueryPlansContract {

  @Override
  public QueryPlans plans(MongoClient store, String database) {
    return QueryPlans.of("notification-service", store, database);
  }
}
