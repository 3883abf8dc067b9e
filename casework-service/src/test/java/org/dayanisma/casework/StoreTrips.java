package org.dayanisma.casework;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.MDC;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What requests ask the store for: each command, written like {@code find cases}, in order. */
final class StoreTrips implements CommandListener {

  private static final List<String> SEEN = new CopyOnWriteArrayList<>();

  /** Listens to the client that Spring Boot gives the service. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Wiring {

    @Bean
    MongoClientSettingsBuilderCustomizer storeTrips() {
      return settings -> settings.addCommandListener(new StoreTrips());
    }
  }

  /** Only those of a request: work in the background has no correlation id. */
  @Override
  public void commandStarted(CommandStartedEvent event) {
    if (MDC.get("correlationId") != null && !event.getDatabaseName().endsWith("-audit")) {
      SEEN.add(
          event.getCommandName()
              + " "
              + event.getCommand().getString(event.getCommandName()).getValue());
    }
  }

  /** What is asked for while this runs. */
  static List<String> during(Runnable request) {
    SEEN.clear();
    request.run();
    return new ArrayList<>(SEEN);
  }
}
