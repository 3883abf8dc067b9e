package org.dayanisma.campaign;

import com.mongodb.client.MongoClient;
import org.dayanisma.testkit.QueryPlans;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Runs after all others. */
@Order(Integer.MAX_VALUE)
class QueryPlansIT extends RunningCampaignService {

  @Autowired MongoClient store;

  @Value("${dayanisma.mongodb.database}")
  String database;

  @Test
  void everyQueryGoesByAnIndex() {
    QueryPlans.of("campaign-service", store, database).checkQueries();
  }

  @Test
  void everyIndexIsUsed() {
    QueryPlans.of("campaign-service", store, database).checkIndexes();
  }
}
