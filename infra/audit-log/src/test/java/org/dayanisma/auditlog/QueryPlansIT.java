package org.dayanisma.auditlog;

import com.mongodb.client.MongoClient;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.QueryPlans;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** Runs after all others. */
@SpringBootTest(
    classes = AuditTestApplication.class,
    properties = "spring.config.name=audit-test",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@EmbeddedPlatform(ownKafka = true)
@Order(Integer.MAX_VALUE)
class QueryPlansIT {

  @SuppressWarnings("NullAway.Init")
  @Autowired
  MongoClient store;

  @SuppressWarnings("NullAway.Init")
  @Value("${dayanisma.mongodb.database}")
  String database;

  @Test
  void everyQueryGoesByAnIndex() {
    QueryPlans.ofLibrary("audit-log", store, database).checkQueries();
  }

  @Test
  void everyIndexIsUsed() {
    QueryPlans.ofLibrary("audit-log", store, database).checkIndexes();
  }
}
