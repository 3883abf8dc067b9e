package org.dayanisma.eventrelay.autoconfigure;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.kafka.DeadLetterTopics;
import org.dayanisma.eventrelay.kafka.KafkaEventBroker;
import org.dayanisma.eventrelay.kafka.Waiting;
import org.dayanisma.eventrelay.mongo.JournalReader;
import org.dayanisma.eventrelay.mongo.MongoEventJournal;
import org.dayanisma.eventrelay.operate.DeadLetters;
import org.dayanisma.eventrelay.operate.DeadLettersEndpoint;
import org.dayanisma.eventrelay.operate.EventJournalEndpoint;
import org.dayanisma.eventrelay.operate.EventsHealth;
import org.dayanisma.eventrelay.operate.OpenDeadLetters;
import org.dayanisma.eventrelay.relay.ForgedOutboxes;
import org.dayanisma.eventrelay.relay.Unpublished;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The actuator endpoints; a service decides which it exposes. */
@AutoConfiguration(after = EventRelayAutoConfiguration.class)
public class EventOperationAutoConfiguration {

  @Bean
  EventJournalEndpoint eventJournalEndpoint(
      MongoDatabaseFactory databases, MongoEventJournal journal, KafkaEventBroker broker) {
    return new EventJournalEndpoint(
        new JournalReader(databases.getMongoDatabase(), journal), broker);
  }

  @Bean
  DeadLetters deadLetters(
      ListableBeanFactory beans,
      Environment environment,
      MongoDatabaseFactory databases,
      ObjectProvider<InstantSource> clock) {
    Map<String, EventSubscription> declared = beans.getBeansOfType(EventSubscription.class);
    Map<String, EventSubscription> byTopic = new HashMap<>();
    for (ConsumedTopics.Consumed consumed : ConsumedTopics.of(environment)) {
      EventSubscription subscription = declared.get(consumed.function());
      if (subscription != null) {
        byTopic.put(DeadLetterTopics.nameFor(consumed.topic(), consumed.group()), subscription);
      }
    }
    return new DeadLetters(
        KafkaConnection.of(environment),
        byTopic,
        databases.getMongoDatabase(),
        clock.getIfUnique(InstantSource::system));
  }

  @Bean
  DeadLettersEndpoint deadLettersEndpoint(DeadLetters letters) {
    return new DeadLettersEndpoint(letters);
  }

  @Bean(initMethod = "start")
  OpenDeadLetters openDeadLetters(
      DeadLetters letters,
      ObjectProvider<EventSubscription> subscriptions,
      Environment environment) {
    return new OpenDeadLetters(
        letters, TakingAway.by(subscriptions), KafkaConnection.of(environment));
  }

  /** The health component {@code events}; it tells whoever has to deal with dead letters. */
  @Bean
  EventsHealth eventsHealthIndicator(
      OpenDeadLetters letters,
      Waiting waiting,
      ForgedOutboxes forged,
      Unpublished unpublished,
      ObjectProvider<InstantSource> clock) {
    return new EventsHealth(
        letters, waiting, forged, unpublished, clock.getIfUnique(InstantSource::system));
  }
}
