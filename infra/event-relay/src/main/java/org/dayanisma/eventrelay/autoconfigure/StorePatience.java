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
 * How long a command waits for a store. For one that is away it waits five seconds instead of the
 * driver's thirty, so that the caller gets the answer (503) while still listening, and nothing is
 * carried out after they were told that it was not. For one that is there but silent it waits
 * twenty seconds instead of for ever, or each request would keep its thread and its connection.
 * {@code serverSelectionTimeoutMS} and {@code socketTimeoutMS} or {@code timeoutMS} in the
 * connection string take precedence.
 */
@AutoConfiguration(
    beforeName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
public class StorePatience {

  private static final int SECONDS_FOR_A_SERVER = 5;
  private static final int SECONDS_FOR_AN_ANSWER = 20;

  /** After Boot's own customizer, which applies the connection string. */
  @Bean
  @Order(1)
  MongoClientSettingsBuilderCustomizer storePatienceOfCommands(
      @Value("${spring.mongodb.uri}") String uri) {
    return settings -> apply(new ConnectionString(uri), settings);
  }

  private static void apply(ConnectionString chosen, MongoClientSettings.Builder settings) {
    if (chosen.getServerSelectionTimeout() == null) {
      settings.applyToClusterSettings(
          cluster -> cluster.serverSelectionTimeout(SECONDS_FOR_A_SERVER, TimeUnit.SECONDS));
    }
    if (chosen.getSocketTimeout() == null && chosen.getTimeout() == null) {
      settings.applyToSocketSettings(
          socket -> socket.readTimeout(SECONDS_FOR_AN_ANSWER, TimeUnit.SECONDS));
    }
  }
}
