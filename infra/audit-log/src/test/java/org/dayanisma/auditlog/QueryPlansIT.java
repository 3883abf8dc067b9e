package org.dayanisma.auditlog;

import com.mongodb.client.MongoClient;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.QueryPlans;
import org.dayanisma.testkit.QueryPlansContract;
import org.junit.jupiter.api.Order;
import org.springframework.boot.test.context.SpringBootTest;

/** Runs after all others. */
@SpringBootTest(
    classes = AuditTestApplication.class,
    properties = "spring.config.name=audit-test",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@EmbeddedPlatform(ownKafka = true)
@Order(Integer.MAX_VALUE)
class QueryPlansIT implements QueryPlansContract {

  @Override
  public QueryPlans plans(MongoClient store, String database) {
    return QueryPlans.ofLibrary("audit-log", store, database);
  }
}
