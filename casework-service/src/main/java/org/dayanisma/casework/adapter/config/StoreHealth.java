package org.dayanisma.casework.adapter.config;

import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Whether the store answers; by {@code ping}, which every store knows. */
@Component
class StoreHealth extends AbstractHealthIndicator {

  private final MongoDatabaseFactory databases;

  StoreHealth(MongoDatabaseFactory databases) {
    super("The store does not answer");
    this.databases = databases;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    databases.getMongoDatabase().runCommand(new Document("ping", 1));
    builder.up();
  }
}
