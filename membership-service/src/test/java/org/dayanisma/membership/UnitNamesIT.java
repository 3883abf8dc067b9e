package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** No unit is there twice, and one that was misspelt gets its name. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class UnitNamesIT {

  @Value("${local.server.port}")
  int port;

  private Tree tree;

  @BeforeEach
  void growATree() {
    tree = Tree.grow(Api.at(port));
  }

  @Test
  void aUnitIsNotMadeTwiceUnderOneParent() {
    String id = UUID.randomUUID().toString();
    assertThat(made(id, "Çınar Lisesi", tree.branch()).status()).isEqualTo(201);

    Api.Answer again = made(UUID.randomUUID().toString(), "cinar  LISESI", tree.branch());

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("unit-exists");
    assertThat(again.pointer()).isEqualTo("/name");
    assertThat(again.raw().body()).as("it names nothing").doesNotContain(id, "Çınar");
    assertThat(made(id, "Çınar Lisesi", tree.branch()).status()).as("a repetition").isEqualTo(200);
    assertThat(made(UUID.randomUUID().toString(), "Çınar Lisesi", otherBranch()).status())
        .as("under another parent")
        .isEqualTo(201);
  }

  @Test
  void aUnitThatWasMisspeltGetsItsName() {
    String id = UUID.randomUUID().toString();
    made(id, "Papatay", tree.branch());

    Api.Answer renamed = rename(id, " Papatya\u00a0");

    assertThat(renamed.status()).as(renamed.raw().body()).isEqualTo(200);
    assertThat(tree.organiser().get("/api/units/" + id).text("/name")).isEqualTo("Papatya");
    assertThat(rename(id, "SCHOOL").code()).as("the workplace beside it").isEqualTo("unit-exists");
    assertThat(rename(id, "SCHOOL").pointer()).isEqualTo("/name");
    assertThat(rename(id, " ").pointer()).isEqualTo("/name");
    assertThat(rename(UUID.randomUUID().toString(), "X").status()).isEqualTo(404);
    assertThat(made(UUID.randomUUID().toString(), "Papatay", tree.branch()).status())
        .as("the old name is free")
        .isEqualTo(201);
  }

  @Test
  void aUnitIsNotMovedToItsNamesake() {
    String other = otherBranch();
    String id = UUID.randomUUID().toString();
    made(id, "school", other);

    Api.Answer moved =
        tree.unionOfficer()
            .post("/api/units/" + id + "/move", "{\"parentId\":\"" + tree.branch() + "\"}");

    assertThat(moved.status()).isEqualTo(409);
    assertThat(moved.code()).isEqualTo("unit-exists");
    assertThat(moved.pointer()).isEqualTo("/parentId");
    assertThat(tree.organiser().get("/api/units/" + id).text("/parentId")).isEqualTo(other);
  }

  private String otherBranch() {
    return tree.unit(tree.unionOfficer(), "BRANCH", "Other branch", tree.union());
  }

  private Api.Answer made(String id, String name, String parent) {
    return tree.unionOfficer()
        .post(
            "/api/units",
            "{\"id\":\"%s\",\"kind\":\"WORKPLACE\",\"name\":\"%s\",\"parentId\":\"%s\"}"
                .formatted(id, name, parent));
  }

  private Api.Answer rename(String unit, String name) {
    return tree.unionOfficer()
        .post("/api/units/" + unit + "/renaming", "{\"name\":\"" + name + "\"}");
  }
}
