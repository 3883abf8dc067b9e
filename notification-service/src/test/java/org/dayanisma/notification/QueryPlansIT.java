package org.dayanisma.notification;

import com.mongodb.client.MongoClient;
import org.dayanisma.testkit.QueryPlans;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Runs after all others. */
@Order(Integer.MAX_VALUE)
class QueryPlansIT extends ServiceHarness {

  @Autowired MongoClient store;

  @Value("${dayanisma.mongodb.database}")
  String database;

  @Test
  void everyQueryGoesByAnIndex() {
    QueryPlans.of("notification-service", store, database).checkQueries();
  }

  @Test
  void everyIndexIsUsed() {
    QueryPlans.of("notification-service", store, database).checkIndexes();
  }
}
