package org.dayanisma.campaign;

import com.mongodb.client.MongoClient;
import org.dayanisma.testkit.QueryPlans;
import org.dayanisma.testkit.QueryPlansContract;
import org.junit.jupiter.api.Order;

/** Runs after all others. */
@Order(Integer.MAX_VALUE)
class QueryPlansIT extends RunningCampaignService implements QueryPlansContract {

  @Override
  public QueryPlans plans(MongoClient store, String database) {
    return QueryPlans.of("campaign-service", store, database);
  }
}
