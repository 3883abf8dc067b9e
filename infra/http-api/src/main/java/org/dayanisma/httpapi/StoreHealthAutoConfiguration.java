package org.dayanisma.httpapi;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Adds health that asks whether the store accepts a write, for services with a store and an
 * actuator.
 */
@AutoConfiguration(
    afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnClass({MongoTemplate.class, HealthIndicator.class})
@ConditionalOnBean(MongoTemplate.class)
class StoreHealthAutoConfiguration {

  /** The health answer calls it {@code store}. */
  @Bean
  HealthIndicator storeHealthIndicator(MongoTemplate mongo, ObjectProvider<InstantSource> time) {
    return new StoreHealth(
        () -> mongo.getCollection(StoreHealth.COLLECTION),
        time.getIfUnique(InstantSource::system),
        System::nanoTime);
  }

  /** The health answer calls it {@code memory}. */
  @Bean
  HealthIndicator memoryHealthIndicator() {
    return MemoryHealth.ofThisProcess();
  }
}
