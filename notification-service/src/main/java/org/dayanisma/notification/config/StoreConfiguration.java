package org.dayanisma.notification.config;

import com.mongodb.client.MongoDatabase;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.eventrelay.AggregateCollections;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;
import org.dayanisma.notification.announcements.mongo.MongoOpenCases;
import org.dayanisma.notification.announcements.mongo.MongoOrganisers;
import org.dayanisma.notification.announcements.mongo.MongoUnitTree;
import org.dayanisma.notification.deliveries.application.DeliveryPublisher;
import org.dayanisma.notification.deliveries.messaging.DeliveryEventMapper;
import org.dayanisma.notification.deliveries.mongo.MongoDeliveries;
import org.dayanisma.notification.inbox.mongo.MongoInbox;
import org.dayanisma.notification.recipients.mongo.MongoPreferences;
import org.dayanisma.notification.recipients.mongo.MongoRecipients;
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
  DeliveryPublisher deliveryPublisher() {
    return new DeliveryEventMapper();
  }

  @Bean(initMethod = "ensureIndexes")
  MongoInbox inbox() {
    return new MongoInbox(database);
  }

  @Bean(initMethod = "ensureIndexes")
  MongoDeliveries deliveries(AggregateCollections aggregates, DeliveryPublisher publisher) {
    return new MongoDeliveries(database, aggregates.unstamped("deliveries"), publisher);
  }

  @Bean
  MongoRecipients recipients(
      StampedDocuments documents, SequenceGuard guard, DataKeys keys, FieldCipher cipher) {
    return new MongoRecipients(documents, guard, keys, cipher);
  }

  @Bean
  MongoPreferences preferences(DataKeys keys, FieldCipher cipher) {
    return new MongoPreferences(database, keys, cipher);
  }

  @Bean
  MongoOrganisers organisers(StampedDocuments documents, SequenceGuard guard) {
    return new MongoOrganisers(documents, guard);
  }

  @Bean(initMethod = "ensureIndexes")
  MongoUnitTree unitTree(StampedDocuments documents, SequenceGuard guard) {
    return new MongoUnitTree(database, documents, guard);
  }

  @Bean(initMethod = "ensureIndexes")
  MongoOpenCases openCases(StampedDocuments documents, SequenceGuard guard) {
    return new MongoOpenCases(database, documents, guard);
  }
}
