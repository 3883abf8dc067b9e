package org.dayanisma.mandates;

import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The register that access-control asks, and the subscription that fills it. */
@AutoConfiguration(afterName = "org.dayanisma.eventrelay.autoconfigure.EventRelayAutoConfiguration")
class MandatesAutoConfiguration {

  @Bean
  MongoMandateRegister mandateRegister(
      MongoDatabaseFactory databases, StampedDocuments documents, SequenceGuard guard) {
    return new MongoMandateRegister(databases.getMongoDatabase(), documents, guard);
  }

  /** The name is that of the function in {@code mandates.yml}. */
  @Bean
  EventSubscription knownMandates(
      MongoMandateRegister register, ObjectProvider<MandateFollower> followers) {
    return new KnownMandateEvents(register, followers.orderedStream().toList())
        .subscription("knownMandates");
  }
}
