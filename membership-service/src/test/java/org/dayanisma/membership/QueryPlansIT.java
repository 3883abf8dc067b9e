package org.dayanisma.membership;

import com.mongodb.client.MongoClient;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.QueryPlans;
import org.dayanisma.testkit.QueryPlansContract;
import org.junit.jupiter.api.Order;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Shares its context with {@link MembershipStoryIT}, and runs after all others. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@Order(Integer.MAX_VALUE)
class QueryPlansIT implements QueryPlansContract {

  @Override
  public QueryPlans plans(MongoClient store, String database) {
    return QueryPlans.of("membership-service", store, database);
  }
}
