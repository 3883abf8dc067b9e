package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dayanisma.eventrelay.autoconfigure.EventRelayProperties.Topic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/**
 * Three topics tell what every service has to know of the register ({@code register.yml}). A
 * service that reads one for the first time must read all of it: whatever Kafka had deleted would
 * give somebody a right back, or leave them readable.
 */
class KeptTopicsTest {

  @ParameterizedTest
  @ValueSource(strings = {"knownUnits", "knownMandates", "knownErasures"})
  void theOwnerOfATopicThatServicesFollowKeepsAllOfIt(String function) throws IOException {
    String followed =
        yaml("register.yml")
            .getRequiredProperty("spring.cloud.stream.bindings." + function + "-in-0.destination");

    assertThat(topics("membership-service.yml"))
        .filteredOn(topic -> topic.name().equals(followed))
        .singleElement()
        .matches(Topic::keptForever, "is kept for ever")
        .matches(topic -> !topic.compacted(), "is not only the newest of each");
  }

  private static List<Topic> topics(String service) throws IOException {
    return Binder.get(yaml(service))
        .bind("dayanisma.relay.topics", Bindable.listOf(Topic.class))
        .get();
  }

  private static StandardEnvironment yaml(String name) throws IOException {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("service", Map.of("dayanisma.service", "any")));
    new YamlPropertySourceLoader()
        .load(name, new ClassPathResource(name))
        .forEach(environment.getPropertySources()::addLast);
    return environment;
  }
}
