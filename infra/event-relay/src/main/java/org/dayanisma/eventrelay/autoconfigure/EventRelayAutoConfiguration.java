package org.dayanisma.eventrelay.autoconfigure;

import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import org.dayanisma.eventrelay.GuardedUpdates;
import org.dayanisma.eventrelay.mongo.MongoAggregateCollections;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Aggregates, guard, relay and sweeper of one service. */
@AutoConfiguration(
    afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@EnableConfigurationProperties(EventRelayProperties.class)
public class EventRelayAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  MongoAggregateCollections aggregateCollections(
      MongoDatabaseFactory databases,
      EventRelayProperties properties,
      ObjectProvider<InstantSource> clock) {
    MongoDatabase database = databases.getMongoDatabase();
    return new MongoAggregateCollections(
        database,
        clock.getIfUnique(InstantSource::system),
        properties.outboxCap(),
        (collection, id) -> {});
  }

  @Bean
  @ConditionalOnMissingBean
  GuardedUpdates guardedUpdates(MongoDatabaseFactory databases) {
    return new GuardedUpdates(databases.getMongoDatabase());
  }
}
