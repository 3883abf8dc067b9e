package org.dayanisma.eventrelay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service as small as possible: it publishes trees and leaves and reads both. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class RelayTestApplication {

  static final String PLANTED = "org.dayanisma.test.tree-planted.v1";
  static final String LEAF = "org.dayanisma.test.leaf-published.v1";

  /** What arrived, and what should happen on arrival. */
  static final class Arrivals {

    final List<IncomingEvent> trees = new CopyOnWriteArrayList<>();
    final List<IncomingEvent> leaves = new CopyOnWriteArrayList<>();
    volatile Consumer<IncomingEvent> onTree = event -> {};

    List<Long> sequencesOf(String subject) {
      return trees.stream()
          .filter(e -> e.subject().equals(subject))
          .map(IncomingEvent::sequence)
          .toList();
    }
  }

  @Bean
  Arrivals arrivals() {
    return new Arrivals();
  }

  @Bean
  EventSubscription treeEvents(Arrivals arrivals, SequenceGuard guard) {
    return EventSubscription.named("treeEvents")
        .on(
            PLANTED,
            event -> {
              arrivals.onTree.accept(event);
              String body = event.decode(bytes -> new String(bytes, StandardCharsets.UTF_8));
              if (guard.apply(
                  "forest",
                  event.subject(),
                  event,
                  tree -> {
                    List<Long> applied =
                        new ArrayList<>(tree.getList("applied", Long.class, List.of()));
                    applied.add(event.sequence());
                    tree.append("applied", applied);
                  })) {
                arrivals.trees.add(event);
              }
              if (body.isEmpty()) {
                throw new PoisonEventException("empty");
              }
            })
        .build();
  }

  @Bean
  EventSubscription leafEvents(Arrivals arrivals) {
    return EventSubscription.named("leafEvents").on(LEAF, arrivals.leaves::add).build();
  }
}
