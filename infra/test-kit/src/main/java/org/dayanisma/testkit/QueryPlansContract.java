package org.dayanisma.testkit;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * Checks the queries and indexes of a module, whose {@code QueryPlansIT} implements it, with
 * {@code @Order(Integer.MAX_VALUE)} and in a context of the module.
 */
public interface QueryPlansContract {

  /** {@link QueryPlans#of} or {@link QueryPlans#ofLibrary}. */
  QueryPlans plans(MongoClient store, String database);

  @Test
  default void everyQueryGoesByAnIndex(
      @Autowired MongoClient store, @Value("${dayanisma.mongodb.database}") String database) {
    plans(store, database).checkQueries();
  }

  @Test
  default void everyIndexIsUsed(
      @Autowired MongoClient store, @Value("${dayanisma.mongodb.database}") String database) {
    plans(store, database).checkIndexes();
  }
}
