package org.dayanisma.notification.config;

import com.mongodb.client.MongoDatabase;
import org.dayanisma.eventrelay.AggregateCollections;
import org.dayanisma.notification.deliveries.application.DeliveryPublisher;
import org.dayanisma.notification.deliveries.mongo.MongoDeliveries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The store. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  private final MongoDatabase database;

  StoreConfiguration(MongoDatabaseFactory databases) {
    this.database = databases.getMongoDatabase();
  }

  @Bean
  MongoDeliveries deliveries(AggregateCollections aggregates, DeliveryPublisher publisher) {
    return new MongoDeliveries(database, aggregates.unstamped("deliveries"), publisher);
  }
}
