package org.dayanisma.bench;

import java.util.Map;
import java.util.TreeMap;
import org.dayanisma.dataprotection.DocumentStamps;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateCollections;
import org.dayanisma.eventrelay.autoconfigure.EventRelayAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The relay as a service has it, with nothing else of a service around it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  MongoAutoConfiguration.class,
  DataMongoAutoConfiguration.class,
  EventRelayAutoConfiguration.class
})
class RelayApplication {
  static final String COLLECTION = "aggregates";
  static final String TYPE = "org.dayanisma.bench.measured.v1";

  static ConfigurableApplicationContext start(String mongoUri, String bootstrap, String topic) {
    Map<String, Object> properties = new TreeMap<>();
    properties.put("spring.config.name", "bench-relay");
    properties.put("spring.mongodb.uri", mongoUri);
    properties.put("spring.mongodb.database", "bench");
    properties.put("spring.cloud.stream.kafka.binder.brokers", bootstrap);
    properties.put("dayanisma.relay.source", "/bench");
    properties.put("dayanisma.relay.topics[0].name", topic);
    properties.put("spring.main.banner-mode", "off");
    properties.put("logging.level.root", "WARN");
    properties.put("logging.level.org.apache.kafka", "ERROR");
    return new SpringApplicationBuilder(RelayApplication.class)
        .web(WebApplicationType.NONE)
        .properties(properties)
        .run();
  }

  /** The relay is measured, not the stamp, so {@link #aggregates} has none. */
  @Bean
  DocumentStamps documentStamps() {
    return (collection, content) -> "";
  }

  static AggregateCollection aggregates(ConfigurableApplicationContext context) {
    return context.getBean(AggregateCollections.class).unstamped(COLLECTION);
  }
}
