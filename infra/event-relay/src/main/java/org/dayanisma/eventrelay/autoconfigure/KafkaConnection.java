package org.dayanisma.eventrelay.autoconfigure;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** How to reach Kafka: the binder's own settings, so that producer, consumers and admin agree. */
final class KafkaConnection {

  private static final String BINDER = "spring.cloud.stream.kafka.binder.";

  private KafkaConnection() {}

  static Map<String, Object> of(Environment environment) {
    Map<String, Object> connection = new HashMap<>();
    connection.putAll(
        Binder.get(environment)
            .bind(BINDER + "configuration", Bindable.mapOf(String.class, String.class))
            .orElse(Map.of()));
    connection.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        environment.getProperty(BINDER + "brokers", "localhost:9092"));
    return connection;
  }
}
