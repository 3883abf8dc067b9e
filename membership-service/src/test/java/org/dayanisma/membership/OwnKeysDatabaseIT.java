package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.dayanisma.embedded.EmbeddedMongo;
import org.dayanisma.membership.members.application.CarryOutErasuresHandler;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service with two addresses: whoever has the address of its data cannot reach its keys. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = {MembershipServiceApplication.class, OwnKeysDatabaseIT.Watched.class},
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@DirtiesContext
class OwnKeysDatabaseIT {

  private static final EmbeddedMongo KEYS = EmbeddedMongo.inMemory();

  /** Databases to which the service's ordinary client has spoken. */
  private static final Set<String> TOUCHED = ConcurrentHashMap.newKeySet();

  @Value("${local.server.port}")
  int port;

  @Value("${local.management.port}")
  int managementPort;

  @Value("${dayanisma.mongodb.database}")
  String database;

  @Autowired MongoClient ordinary;
  @Autowired CarryOutErasuresHandler worker;

  /** Listens to the client that Spring Boot gives the service. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Watched {

    @Bean
    MongoClientSettingsBuilderCustomizer watch() {
      return settings ->
          settings.addCommandListener(
              new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                  TOUCHED.add(event.getDatabaseName());
                }
              });
    }
  }

  @DynamicPropertySource
  static void keysElsewhere(DynamicPropertyRegistry registry) {
    registry.add("dayanisma.keys.mongodb-uri", KEYS::uri);
  }

  @AfterAll
  static void stop() {
    KEYS.close();
  }

  @Test
  void keysAndOnlyKeysGoThroughTheOtherClient() {
    Tree tree = Tree.grow(Api.at(port));
    String member = tree.registerMember("Dilan", "Kaya");
    String gone = tree.registerMember("Zelal", "Kaya");
    assertThat(tree.organiser().get("/api/members/" + member).text("/givenName"))
        .isEqualTo("Dilan");
    Api officer = tree.api().as(Erasing.officer(tree.union()));
    assertThat(officer.post(Erasing.path(gone), Erasing.REASON).status()).isEqualTo(202);
    Erasing.carryOut(worker);
    Api operator = Api.at(managementPort);
    assertThat(operator.post("/actuator/keyrotation", "{\"step\":\"REWRAP\"}").status())
        .isEqualTo(200);

    String keys = database + "-keys";
    try (MongoClient client = MongoClients.create(KEYS.uri())) {
      var stored = client.getDatabase(keys).getCollection("data_keys");
      assertThat(stored.find(new Document("_id", member)).first()).isNotNull();
      assertThat(stored.find(new Document("_id", gone)).first())
          .as("the certificate")
          .containsEntry("state", "DESTROYED");
      assertThat(client.getDatabase(database).listCollectionNames()).isEmpty();
    }
    assertThat(TOUCHED).contains(database).doesNotContain(keys);
    assertThat(ordinary.listDatabaseNames().into(new ArrayList<>())).doesNotContain(keys);
  }
}
