package org.dayanisma.aggregates;

import com.mongodb.client.MongoDatabase;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.eventrelay.AggregateCollections;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Provides what the stores of a service need to keep their aggregates. */
@AutoConfiguration(afterName = "org.dayanisma.eventrelay.autoconfigure.EventRelayAutoConfiguration")
public class AggregatesAutoConfiguration {

  @Bean
  AggregateStore aggregateStore(
      AggregateCollections collections,
      MongoDatabase database,
      DataKeys keys,
      FieldCipher cipher,
      ObjectProvider<Register> register) {
    return new AggregateStore(collections, database, keys, cipher, register.getIfAvailable());
  }
}
