package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dayanisma.embedded.EmbeddedMongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureRulesTest {
  @TempDir Path folder = Path.of("");

  @Test
  void findNothingInASoundService() {
    assertThat(brokenRulesOf(Fixture.sound())).isEmpty();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        breaks(
            "rings point inwards: domain",
            "domain/Member",
            "public class Member { org.example.club.application.Port port; }"),
        breaks(
            "rings point inwards: application",
            "application/AdmitMember",
            "public class AdmitMember { org.example.club.adapter.mongo.Members members; }"),
        breaks(
            "domain is plain Java",
            "domain/Rule",
            "@org.springframework.stereotype.Component class Rule {}"),
        breaks("domain is plain Java", "domain/Row", "class Row { org.bson.Document[] columns; }"),
        breaks(
            "domain is plain Java",
            "domain/Json",
            "class Json { tools.jackson.databind.JsonNode node; }"),
        breaks(
            "adapters do not use each other",
            "adapter/web/Page",
            "class Page { org.example.club.adapter.mongo.Members members; }"),
        breaks(
            "time is given",
            "domain/Term",
            "class Term { Object end = java.time.LocalDate.now(); }"),
        breaks(
            "time is given",
            "adapter/mongo/Row",
            "class Row { long at = System.currentTimeMillis(); }"),
        breaks(
            "time is given",
            "application/Tick",
            "class Tick { Object c = java.time.Clock.systemUTC(); }"),
        breaks(
            "time is given",
            "application/Later",
            "class Later { java.util.function.Supplier<Object> s = java.time.Instant::now; }"),
        breaks(
            "ids are given", "domain/Id", "class Id { Object id = java.util.UUID.randomUUID(); }"),
        breaks(
            "ids are given",
            "application/Dice",
            "class Dice { int n = new java.util.Random().nextInt(); }"),
        breaks(
            "reads look at the stamp",
            "adapter/mongo/Rows",
            "class Rows { Object all(com.mongodb.client.MongoCollection<?> rows) { return rows.find(); } }"),
        breaks(
            "reads look at the stamp",
            "adapter/mongo/Claim",
            """
            class Claim {
              Object next(com.mongodb.client.MongoCollection<?> rows) {
                return rows.findOneAndUpdate(null, (org.bson.conversions.Bson) null);
              }
            }\
            """),
        breaks(
            "no javax.crypto",
            "adapter/mongo/Secret",
            "class Secret { javax.crypto.Cipher cipher; }"),
        breaks(
            "nobody sleeps",
            "adapter/web/Nap",
            "class Nap { void nap() throws Exception { Thread.sleep(1); } }"),
        breaks(
            "nobody sleeps",
            "adapter/web/Nap",
            "class Nap { void nap() throws Exception { java.util.concurrent.TimeUnit.DAYS.sleep(1); } }"));
  }

  private static Arguments breaks(String rule, String path, String declaration) {
    return Arguments.of(rule, path, declaration);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("broken")
  void biteOn(String rule, String path, String declaration) {
    Fixture service =
        Fixture.sound()
            .with("application/Port", "public interface Port {}")
            .with("adapter/mongo/Members", "public class Members {}")
            .with(path, declaration);
    assertThat(brokenRulesOf(service))
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith(rule + ": "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CaseManager",
        "DateHelper",
        "TextUtil",
        "TextUtils",
        "Common",
        "MembersImpl",
        "HandlerBase",
        "MemberData",
        "MemberInfo",
        "MemberDTO",
        "MemberDto",
        "MemberVM"
      })
  void biteOnAnEmptyWordAtTheEndOfAName(String name) {
    Fixture service = Fixture.sound().with("domain/" + name, "class " + name + " {}");
    assertThat(brokenRulesOf(service))
        .singleElement()
        .asString()
        .startsWith("names say something: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"domain/Member", "application/AdmitMember"})
  void biteOnAnEmptyRing(String onlyClass) {
    Fixture service =
        Fixture.sound()
            .with("domain/Member", "public record Member(String id) {}")
            .with("application/AdmitMember", "public record AdmitMember(String id) {}")
            .with("adapter/web/MemberController", "class MemberController {}")
            .without(onlyClass);
    assertThat(brokenRulesOf(service))
        .singleElement()
        .asString()
        .startsWith("each ring contains classes: ");
  }

  @Test
  void allowTimeThatIsGivenAndWiringThatMakesIt() {
    Fixture service =
        Fixture.sound()
            .with(
                "domain/Term",
                "class Term { Object at(java.time.Clock clock) { return java.time.Instant.now(clock); } }")
            .with(
                "adapter/config/Ids",
                "class Ids { Object next() { return java.util.UUID.randomUUID(); } }")
            .with("adapter/config/All", "class All { org.example.club.adapter.web.Open page; }")
            .with("adapter/web/Open", "public class Open { long start = System.nanoTime(); }");
    assertThat(brokenRulesOf(service)).isEmpty();
  }

  @Test
  void areCheckedOnRealModules() {
    assertThatCode(() -> ArchitectureRules.checkWithoutRings(EmbeddedMongo.class))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> ArchitectureRules.check(EmbeddedMongo.class))
        .hasMessageContaining("domain has none");
  }

  private List<String> brokenRulesOf(Fixture service) {
    JavaClasses classes = service.compiledIn(folder);
    List<String> broken = new ArrayList<>(ArchitectureRules.brokenRings(Fixture.ROOT, classes));
    broken.addAll(ArchitectureRules.brokenHouseRules(Fixture.ROOT, classes, classes));
    return broken;
  }
}
