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
            "members/domain/Member",
            "public class Member { org.example.club.members.application.Port port; }"),
        breaks(
            "rings point inwards: application",
            "members/application/AdmitMember",
            "public class AdmitMember { org.example.club.members.mongo.Members members; }"),
        breaks(
            "domain is plain Java",
            "members/domain/Rule",
            "@org.springframework.stereotype.Component class Rule {}"),
        breaks(
            "domain is plain Java",
            "members/domain/Row",
            "class Row { org.bson.Document[] columns; }"),
        breaks(
            "domain is plain Java",
            "members/domain/Json",
            "class Json { tools.jackson.databind.JsonNode node; }"),
        breaks(
            "ways in and out do not use each other",
            "members/web/Page",
            "class Page { org.example.club.members.mongo.Members members; }"),
        breaks("every class belongs to a subject and a ring", "Loose", "class Loose {}"),
        breaks("every class belongs to a subject and a ring", "members/Loose", "class Loose {}"),
        breaks(
            "time is given",
            "members/domain/Term",
            "class Term { Object end = java.time.LocalDate.now(); }"),
        breaks(
            "time is given",
            "members/mongo/Row",
            "class Row { long at = System.currentTimeMillis(); }"),
        breaks(
            "time is given",
            "members/application/Tick",
            "class Tick { Object c = java.time.Clock.systemUTC(); }"),
        breaks(
            "time is given",
            "members/application/Later",
            "class Later { java.util.function.Supplier<Object> s = java.time.Instant::now; }"),
        breaks(
            "ids are given",
            "members/domain/Id",
            "class Id { Object id = java.util.UUID.randomUUID(); }"),
        breaks(
            "ids are given",
            "members/application/Dice",
            "class Dice { int n = new java.util.Random().nextInt(); }"),
        breaks(
            "days and derived ids are of one kind",
            "members/domain/Midnight",
            "class Midnight { Object home = java.time.ZoneId.of(\"Europe/Istanbul\"); }"),
        breaks(
            "days and derived ids are of one kind",
            "members/domain/Name",
            "class Name { Object id = java.util.UUID.nameUUIDFromBytes(new byte[1]); }"),
        breaks(
            "one word per idea",
            "members/web/Said",
            "class Said { static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(Said.class); }"),
        breaks(
            "one word per idea",
            "members/domain/Lines",
            "class Lines { static final int LINE_LIMIT = 3; }"),
        breaks(
            "one word per idea",
            "members/domain/Pages",
            "class Pages { static final int MAX_PAGES = 3; }"),
        breaks(
            "reads look at the stamp",
            "members/mongo/Rows",
            "class Rows { Object all(com.mongodb.client.MongoCollection<?> rows) { return rows.find(); } }"),
        breaks(
            "reads look at the stamp",
            "members/mongo/Claim",
            """
            class Claim {
              Object next(com.mongodb.client.MongoCollection<?> rows) {
                return rows.findOneAndUpdate(null, (org.bson.conversions.Bson) null);
              }
            }\
            """),
        breaks(
            "stores are components",
            "members/mongo/MongoThings",
            "@org.springframework.stereotype.Repository class MongoThings {}"),
        breaks(
            "no javax.crypto",
            "members/mongo/Secret",
            "class Secret { javax.crypto.Cipher cipher; }"),
        breaks(
            "nobody sleeps",
            "members/web/Nap",
            "class Nap { void nap() throws Exception { Thread.sleep(1); } }"),
        breaks(
            "nobody sleeps",
            "members/web/Nap",
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
            .with("members/application/Port", "public interface Port {}")
            .with("members/mongo/Members", "public class Members {}")
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
    Fixture service = Fixture.sound().with("members/domain/" + name, "class " + name + " {}");
    assertThat(brokenRulesOf(service))
        .singleElement()
        .asString()
        .startsWith("names say something: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"members/domain/Member", "members/application/AdmitMember"})
  void biteOnAnEmptyRing(String onlyClass) {
    Fixture service =
        Fixture.sound()
            .with("members/domain/Member", "public record Member(String id) {}")
            .with("members/application/AdmitMember", "public record AdmitMember(String id) {}")
            .with("members/web/MemberController", "class MemberController {}")
            .without(onlyClass);
    assertThat(brokenRulesOf(service))
        .singleElement()
        .asString()
        .startsWith("each ring contains classes: ");
  }

  @Test
  void biteOnACircleOfSubjects() {
    Fixture service =
        Fixture.sound()
            .with(
                "units/domain/Unit",
                "public class Unit { org.example.club.members.domain.Member head; }")
            .with(
                "members/domain/Place", "class Place { org.example.club.units.domain.Unit unit; }");
    assertThat(brokenRulesOf(service))
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith("subjects use each other in one direction: "));
  }

  @Test
  void allowOneSubjectToUseTheSameRingAndWayOfAnother() {
    Fixture service =
        Fixture.sound()
            .with("units/domain/Unit", "public class Unit {}")
            .with("units/web/Shown", "public class Shown {}")
            .with(
                "members/domain/Place", "class Place { org.example.club.units.domain.Unit unit; }")
            .with("members/web/Page", "class Page { org.example.club.units.web.Shown unit; }");
    assertThat(brokenRulesOf(service)).isEmpty();
  }

  @Test
  void allowTimeThatIsGivenAndWiringThatMakesIt() {
    Fixture service =
        Fixture.sound()
            .with(
                "members/domain/Term",
                "class Term { Object at(java.time.Clock clock) { return java.time.Instant.now(clock); } }")
            .with(
                "config/Ids", "class Ids { Object next() { return java.util.UUID.randomUUID(); } }")
            .with("config/All", "class All { org.example.club.members.web.Open page; }")
            .with("members/web/Open", "public class Open { long start = System.nanoTime(); }");
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
