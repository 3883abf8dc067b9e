package org.dayanisma.eventrelay.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class StorePatienceTest {

  @Test
  void aCommandIsToldWhileWhoeverAskedStillListens() {
    assertThat(selectionSeconds("mongodb://localhost:1")).isEqualTo(5);
  }

  @Test
  void aStoreThatSaysNothingIsNotWaitedForForEver() {
    assertThat(answerSeconds("mongodb://localhost:1")).isEqualTo(20);
  }

  @Test
  void theConnectionStringWins() {
    assertThat(selectionSeconds("mongodb://localhost:1/?serverSelectionTimeoutMS=60000"))
        .isEqualTo(60);
    assertThat(answerSeconds("mongodb://localhost:1/?socketTimeoutMS=90000")).isEqualTo(90);
    assertThat(answerSeconds("mongodb://localhost:1/?timeoutMS=7000")).isZero();
  }

  private static long selectionSeconds(String uri) {
    return settings(uri).getClusterSettings().getServerSelectionTimeout(TimeUnit.SECONDS);
  }

  private static long answerSeconds(String uri) {
    return settings(uri).getSocketSettings().getReadTimeout(TimeUnit.SECONDS);
  }

  /** As Boot builds them: the connection string first, then the customizers. */
  private static MongoClientSettings settings(String uri) {
    MongoClientSettings.Builder settings =
        MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri));
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(StorePatience.class, MongoAutoConfiguration.class))
        .withPropertyValues("spring.mongodb.uri=" + uri)
        .run(context ->
            context
                .getBeanProvider(MongoClientSettingsBuilderCustomizer.class)
                .orderedStream()
                .forEach(customizer -> customizer.customize(settings)));
    return settings.build();
  }
}
