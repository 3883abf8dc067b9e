package org.dayanisma.eventrelay.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StorePatienceTest {

  @Test
  void aCommandIsToldWhileWhoeverAskedStillListens() {
    assertThat(selectionSeconds("mongodb://localhost:1")).isEqualTo(5);
  }

  @Test
  void theConnectionStringWins() {
    assertThat(selectionSeconds("mongodb://localhost:1/?serverSelectionTimeoutMS=60000"))
        .isEqualTo(60);
  }

  private static long selectionSeconds(String uri) {
    long[] seconds = new long[1];
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(StorePatience.class, MongoAutoConfiguration.class))
        .withPropertyValues("spring.mongodb.uri=" + uri)
        .run(context ->
            seconds[0] =
                context
                    .getBean(MongoClient.class)
                    .getClusterDescription()
                    .getClusterSettings()
                    .getServerSelectionTimeout(TimeUnit.SECONDS));
    return seconds[0];
  }
}
