package org.dayanisma.eventrelay.autoconfigure;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * How long a command waits for a store that is away: five seconds instead of the driver's thirty,
 * so that whoever asks is told (503) while they still listen, and nothing is carried out after they
 * were told that it was not. {@code serverSelectionTimeoutMS} in the connection string wins.
 */
@AutoConfiguration(
    beforeName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
public class StorePatience {

  private static final int SECONDS = 5;

  /** After Boot's own customizer, which applies the connection string. */
  @Bean
  @Order(1)
  MongoClientSettingsBuilderCustomizer storePatienceOfCommands(
      @Value("${spring.mongodb.uri}") String uri) {
    boolean chosen = new ConnectionString(uri).getServerSelectionTimeout() != null;
    return chosen ? settings -> {} : StorePatience::apply;
  }

  private static void apply(MongoClientSettings.Builder settings) {
    settings.applyToClusterSettings(
        cluster -> cluster.serverSelectionTimeout(SECONDS, TimeUnit.SECONDS));
  }
}
