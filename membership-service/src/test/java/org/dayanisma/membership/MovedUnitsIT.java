package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.Topics;
import org.dayanisma.testkit.Topics.Published;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A move of a unit as the other services see it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class MovedUnitsIT {

  private static final String MOVED = "org.dayanisma.membership.unit-moved.v1";

  @Value("${local.server.port}")
  int port;

  @Value("${dayanisma.kafka.bootstrap}")
  String bootstrap;

  @Test
  void everyUnitThatAMoveTakesAlongIsToldOfWithItsNewPath() {
    Tree tree = Tree.grow(Api.at(port));
    Api officer = tree.unionOfficer();
    String other = tree.unit(officer, "BRANCH", "Other branch", tree.union());
    String office = tree.unit(officer, "REPRESENTATION", "Office", tree.branch());
    String school = tree.unit(officer, "WORKPLACE", "Another school", office);

    var answer = officer.post("/api/units/" + office + "/move", "{\"parentId\":\"" + other + "\"}");

    assertThat(answer.status()).isEqualTo(200);
    try (Topics topics = Topics.at(bootstrap)) {
      Published moved = eventsOf(office, topics).getLast();
      assertThat(moved.type()).isEqualTo(MOVED);
      assertThat(moved.text())
          .isEqualTo(told(office, other, tree.root(), tree.union(), other, office));
      Published along = eventsOf(school, topics).getLast();
      assertThat(along.type()).isEqualTo(MOVED);
      assertThat(along.text())
          .isEqualTo(told(school, office, tree.root(), tree.union(), other, office, school));
    }
  }

  private static String told(String unit, String parent, String... path) {
    return "{\"unitId\":\"%s\",\"parentId\":\"%s\",\"unitPath\":[\"%s\"]}"
        .formatted(unit, parent, String.join("\",\"", path));
  }

  private static List<Published> eventsOf(String unit, Topics topics) {
    return topics.read(List.of("membership.units"), 2, told -> told.key().equals(unit));
  }
}
