package org.dayanisma.eventrelay.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Reads from {@code spring.cloud.stream.bindings} which functions consume which topics, and as
 * which group.
 */
final class ConsumedTopics {

  private static final String INPUT = "-in-";

  private ConsumedTopics() {}

  /**
   * A topic a function of this service reads.
   *
   * @param function name of the bean
   */
  record Consumed(String function, String topic, String group) {}

  static List<Consumed> of(Environment environment) {
    Map<String, BindingSettings> bindings =
        Binder.get(environment)
            .bind(
                "spring.cloud.stream.bindings", Bindable.mapOf(String.class, BindingSettings.class))
            .orElse(Map.of());
    List<Consumed> consumed = new ArrayList<>();
    bindings.forEach((binding, settings) -> {
      int input = binding.indexOf(INPUT);
      String destination = settings.destination();
      String group = settings.group();
      if (input > 0 && destination != null && group != null) {
        for (String topic : StringUtils.commaDelimitedListToStringArray(destination)) {
          consumed.add(new Consumed(binding.substring(0, input), topic.trim(), group));
        }
      }
    });
    return consumed;
  }

  /** The two settings of a binding that matter here. */
  record BindingSettings(@Nullable String destination, @Nullable String group) {}
}
