package org.dayanisma.casework;

import com.mongodb.client.MongoClient;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.QueryPlans;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Shares its context with {@link CaseworkStoryIT}, and runs after all others. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = {CaseworkServiceApplication.class, ShiftedClock.Wiring.class},
    properties = "spring.config.name=casework-service")
@EmbeddedPlatform
@Order(Integer.MAX_VALUE)
class QueryPlansIT {

  @Autowired MongoClient store;

  @Value("${dayanisma.mongodb.database}")
  String database;

  @Test
  void everyQueryGoesByAnIndex() {
    QueryPlans.of("casework-service", store, database).checkQueries();
  }

  @Test
  void everyIndexIsUsed() {
    QueryPlans.of("casework-service", store, database).checkIndexes();
  }
}
