package org.dayanisma.eventrelay;

import com.mongodb.client.MongoClient;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.QueryPlans;
import org.dayanisma.testkit.QueryPlansContract;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;

/** Runs after all others. */
@SpringBootTest(
    classes = RelayTestApplication.class,
    properties = "spring.config.name=relay-test",
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
@EmbeddedPlatform
@Order(Integer.MAX_VALUE)
@Tag("late")
class QueryPlansIT implements QueryPlansContract {

  @Override
  public QueryPlans plans(MongoClient store, String database) {
    return QueryPlans.ofLibrary("event-relay", store, database);
  }
}
