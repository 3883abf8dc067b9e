package org.dayanisma.eventrelay.autoconfigure;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.dayanisma.dataprotection.DocumentStamps;
import org.dayanisma.eventrelay.AggregateCollections;
import org.dayanisma.eventrelay.DeclaresIndexes;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.GuardedUpdates;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;
import org.dayanisma.eventrelay.kafka.DeadLetterTopics;
import org.dayanisma.eventrelay.kafka.EventRecords;
import org.dayanisma.eventrelay.kafka.KafkaEventBroker;
import org.dayanisma.eventrelay.kafka.TopicKeeper;
import org.dayanisma.eventrelay.mongo.MongoAggregateCollections;
import org.dayanisma.eventrelay.mongo.MongoEventJournal;
import org.dayanisma.eventrelay.mongo.MongoOutboxStore;
import org.dayanisma.eventrelay.relay.ForgedOutboxes;
import org.dayanisma.eventrelay.relay.Relay;
import org.dayanisma.eventrelay.relay.Sweeper;
import org.dayanisma.eventrelay.relay.Unpublished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Aggregates, guard, relay and sweeper of one service. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
      "org.dayanisma.dataprotection.DataProtectionAutoConfiguration"
    })
@EnableConfigurationProperties(EventRelayProperties.class)
public class EventRelayAutoConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(EventRelayAutoConfiguration.class);

  @Bean
  ForgedOutboxes forgedOutboxes(ObjectProvider<InstantSource> clock) {
    return new ForgedOutboxes(clock(clock));
  }

  /** Runs before anything that reads or writes is started. */
  @Bean
  SmartInitializingSingleton indexesAreDeclared(ObjectProvider<DeclaresIndexes> stores) {
    return () -> stores.orderedStream().forEach(DeclaresIndexes::declareIndexes);
  }

  /** The database of the service. */
  @Bean
  @ConditionalOnMissingBean
  MongoDatabase mongoDatabase(MongoDatabaseFactory databases) {
    return databases.getMongoDatabase();
  }

  @Bean
  Unpublished unpublishedEvents(ObjectProvider<InstantSource> clock) {
    return new Unpublished(clock(clock));
  }

  @Bean
  @ConditionalOnMissingBean
  RelayMeters relayMeters(
      ObjectProvider<MeterRegistry> registry,
      ObjectProvider<EventSubscription> subscriptions,
      ForgedOutboxes forged,
      Unpublished unpublished) {
    return new RelayMeters(
        registry.getIfAvailable(SimpleMeterRegistry::new),
        TakingAway.by(subscriptions),
        forged,
        unpublished);
  }

  @Bean
  TopicKeeper topicKeeper(
      Environment environment, EventRelayProperties properties, ObjectProvider<Sweeper> sweeper) {
    return new TopicKeeper(
        KafkaConnection.of(environment),
        () -> topics(environment, properties),
        () -> sweeper.getObject().wake());
  }

  private static Collection<NewTopic> topics(
      Environment environment, EventRelayProperties properties) {
    List<NewTopic> topics = new ArrayList<>();
    for (EventRelayProperties.Topic topic : properties.topics()) {
      topics.add(
          new NewTopic(
                  topic.name(), Optional.of(topic.partitions()), Optional.of(properties.replicas()))
              .configs(topic.configs()));
    }
    ConsumedTopics.of(environment).stream()
        .map(consumed -> DeadLetterTopics.nameFor(consumed.topic(), consumed.group()))
        .distinct()
        .map(name ->
            new NewTopic(name, Optional.of(1), Optional.of(properties.replicas()))
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")))
        .forEach(topics::add);
    return topics;
  }

  @Bean
  KafkaEventBroker eventBroker(
      Environment environment, EventRelayProperties properties, TopicKeeper topics) {
    String source = Optional.ofNullable(properties.source()).orElse("/unnamed");
    String clientId = "relay" + source.replace('/', '-') + "-" + UUID.randomUUID();
    return new KafkaEventBroker(
        KafkaConnection.of(environment), clientId, new EventRecords(source), topics::ready);
  }

  @Bean
  MongoEventJournal eventJournal(
      MongoDatabaseFactory databases, DocumentStamps stamps, ObjectProvider<InstantSource> clock) {
    return new MongoEventJournal(databases.getMongoDatabase(), stamps, clock(clock));
  }

  @Bean
  Relay relay(
      KafkaEventBroker broker,
      MongoEventJournal journal,
      RelayMeters meters,
      EventRelayProperties properties) {
    return new Relay(broker, journal, meters, properties.batchSize(), properties.lanes());
  }

  @Bean
  Sweeper sweeper(
      Relay relay,
      KafkaEventBroker broker,
      ObjectProvider<InstantSource> clock,
      RelayMeters meters,
      EventRelayProperties properties) {
    return new Sweeper(
        relay,
        broker,
        clock(clock),
        meters,
        new Sweeper.Settings(
            properties.sweepInterval(),
            properties.sweepIdleInterval(),
            properties.sweepGrace(),
            properties.lease(),
            properties.batchSize(),
            properties.lanes()));
  }

  @Bean
  RelayLifecycle relayLifecycle(
      TopicKeeper topics, Sweeper sweeper, Relay relay, KafkaEventBroker broker) {
    return new RelayLifecycle(topics, sweeper, relay, broker);
  }

  @Bean
  @ConditionalOnMissingBean(AggregateCollections.class)
  MongoAggregateCollections aggregateCollections(
      MongoDatabaseFactory databases,
      DocumentStamps stamps,
      EventRelayProperties properties,
      ObjectProvider<InstantSource> clock,
      MongoEventJournal journal,
      Relay relay) {
    return new MongoAggregateCollections(
        databases.getMongoDatabase(),
        stamps,
        clock(clock),
        properties.outboxCap(),
        store -> register(store, journal, relay),
        relay::nudge);
  }

  /**
   * Indexes are declared before the first write and sweep: a store that builds an index meanwhile
   * makes them wait, and the store of our second lane does so for ever. Only speed depends on
   * indexes, so a store that is away does not stop the start.
   */
  private static void register(MongoOutboxStore store, MongoEventJournal journal, Relay relay) {
    try {
      store.declareIndexes();
      journal.declareIndexes();
    } catch (MongoException e) {
      LOG.warn("The indexes of {} could not be declared: {}", store.name(), e.getClass().getName());
    }
    relay.register(store);
  }

  @Bean
  StampedDocuments stampedDocuments(MongoDatabaseFactory databases, DocumentStamps stamps) {
    return new StampedDocuments(databases.getMongoDatabase(), stamps);
  }

  @Bean
  @ConditionalOnMissingBean(SequenceGuard.class)
  GuardedUpdates guardedUpdates(StampedDocuments documents) {
    return new GuardedUpdates(documents);
  }

  private static InstantSource clock(ObjectProvider<InstantSource> clock) {
    return clock.getIfUnique(InstantSource::system);
  }
}
