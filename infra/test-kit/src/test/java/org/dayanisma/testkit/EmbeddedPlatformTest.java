package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@EmbeddedPlatform
@SpringBootTest(classes = EmbeddedPlatformTest.Nothing.class)
class EmbeddedPlatformTest {
  @Autowired Environment environment;

  @Configuration(proxyBeanMethods = false)
  static class Nothing {}

  @Test
  void givesTheContextAStoreWithADatabaseOfItsOwn() {
    try (MongoClient client = MongoClients.create(property("dayanisma.mongodb.uri"))) {
      var collection =
          client.getDatabase(property("dayanisma.mongodb.database")).getCollection("things");
      collection.insertOne(new Document("_id", "a"));
      assertThat(collection.countDocuments()).isEqualTo(1);
    }
    assertThat(TestServers.newDatabaseName()).isNotEqualTo(property("dayanisma.mongodb.database"));
  }

  @Test
  void givesTheContextABroker() throws Exception {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", property("dayanisma.kafka.bootstrap")))) {
      admin
          .createTopics(
              List.of(new NewTopic("embedded-platform", Optional.of(1), Optional.empty())))
          .all()
          .get(20, TimeUnit.SECONDS);
      assertThat(admin.listTopics().names().get(20, TimeUnit.SECONDS))
          .contains("embedded-platform");
    }
  }

  @Test
  void givesTheContextAnIssuerKeysAndFreePorts() {
    assertThat(property("dayanisma.identity.issuer"))
        .isEqualTo(TestIdentityProvider.shared().issuer());
    assertThat(property("dayanisma.identity.jwk-set-uri")).endsWith("/oauth2/jwks");
    assertThat(property("dayanisma.keys.directory")).contains("dayanisma-keys");
    assertThat(property("server.port")).isEqualTo("0");
    assertThat(property("management.server.port")).isEqualTo("0");
  }

  private String property(String name) {
    return environment.getRequiredProperty(name);
  }
}
