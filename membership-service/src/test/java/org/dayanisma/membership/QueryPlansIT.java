package org.dayanisma.membership;

import com.mongodb.client.MongoClient;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.QueryPlans;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Shares its context with {@link MembershipStoryIT}, and runs after all others. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@Order(Integer.MAX_VALUE)
class QueryPlansIT {

  @Autowired MongoClient store;

  @Value("${dayanisma.mongodb.database}")
  String database;

  @Test
  void everyQueryGoesByAnIndex() {
    QueryPlans.of("membership-service", store, database).checkQueries();
  }

  @Test
  void everyIndexIsUsed() {
    QueryPlans.of("membership-service", store, database).checkIndexes();
  }
}
