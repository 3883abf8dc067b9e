package org.dayanisma.testkit;

import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * The queries and indexes of a module: its {@code QueryPlansIT} says of which, with
 * {@code @Order(Integer.MAX_VALUE)}, in a context of the module.
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
