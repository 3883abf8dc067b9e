package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisclosureRulesTest {
  private static final String GET = "@org.springframework.web.bind.annotation.GetMapping(\"/x\")";
  private static final String POST = "@org.springframework.web.bind.annotation.PostMapping(\"/x\")";
  private static final String DISCLOSES = "@org.dayanisma.auditlog.Discloses";
  private static final String NOTHING = "@org.dayanisma.auditlog.DisclosesNothing";
  private static final String DISCLOSURE = "org.dayanisma.auditlog.Disclosure disclosure";

  @TempDir Path folder = Path.of("");

  @Test
  void acceptARouteThatRecordsWhomItTellsAbout() {
    assertThat(
            broken(
                "class Page { %s %s void get(%s) { disclosure.of(\"1\"); } }"
                    .formatted(DISCLOSES, GET, DISCLOSURE)))
        .isEmpty();
  }

  @Test
  void acceptARouteThatHandsItOn() {
    assertThat(
            broken(
                "class Page { %s %s void get(%s) { Other.note(disclosure); } } class Other { static void note(%s) {} }"
                    .formatted(DISCLOSES, GET, DISCLOSURE, DISCLOSURE)))
        .isEmpty();
  }

  @Test
  void acceptAnAnnotationOfTheServiceThatCarriesIt() {
    String carrying = "%s @interface DisclosesTeam {}".formatted(DISCLOSES);
    assertThat(
            broken(
                "%s class Page { @DisclosesTeam %s void get(%s) { disclosure.of(\"1\"); } }"
                    .formatted(carrying, GET, DISCLOSURE)))
        .isEmpty();
    assertThat(broken("%s class Page { @DisclosesTeam %s void get() {} }".formatted(carrying, GET)))
        .hasSize(1);
  }

  @Test
  void acceptARouteThatTellsNothing() {
    assertThat(broken("class Page { %s %s void get() {} }".formatted(NOTHING, GET))).isEmpty();
    assertThat(broken("%s class Page { %s void get() {} }".formatted(NOTHING, GET))).isEmpty();
  }

  @Test
  void biteOnARouteThatSaysNeither() {
    assertThat(broken("class Page { %s void get() {} }".formatted(GET)))
        .containsExactly(
            "route with neither @Discloses nor @DisclosesNothing:"
                + " org.example.club.members.web.Page.get()");
  }

  @Test
  void biteOnARouteThatSaysBoth() {
    assertThat(
            broken(
                "class Page { %s %s %s void get(%s) { disclosure.of(\"1\"); } }"
                    .formatted(DISCLOSES, NOTHING, GET, DISCLOSURE)))
        .hasSize(1);
  }

  @Test
  void biteOnARouteThatForgetsToRecord() {
    assertThat(broken("class Page { %s %s void get() {} }".formatted(DISCLOSES, GET))).hasSize(1);
    assertThat(broken("class Page { %s %s void get(%s) {} }".formatted(DISCLOSES, GET, DISCLOSURE)))
        .hasSize(1);
  }

  @Test
  void acceptADeedThatHandsOnWhoAsksWithTheCommand() {
    String asked = "org.dayanisma.commands.Asked asked";
    String command = "record Admit(%s) {} ".formatted(asked);
    String page = command + "class Page { %s %s Object admit(%s) { %s } }";

    assertThat(broken(page.formatted(DISCLOSES, POST, asked, "return new Admit(asked);")))
        .isEmpty();
    assertThat(broken(page.formatted(DISCLOSES, POST, asked, "return null;"))).hasSize(1);
  }

  @Test
  void biteOnADeedThatSaysNoPurpose() {
    assertThat(broken("class Page { %s(\"ids\") %s void admit() {} }".formatted(NOTHING, POST)))
        .containsExactly(
            "route that does something for no purpose: org.example.club.members.web.Page.admit()");
    assertThat(broken("%s(\"ids\") class Page { %s void admit() {} }".formatted(NOTHING, POST)))
        .hasSize(1);
  }

  @Test
  void acceptADeedThatSaysWhatItIsForOrThatItTouchesNobodyElse() {
    for (String said : List.of("to = \"officer\"", "ownData = true", "touchesNobody = true")) {
      String nothing = "%s(value = \"ids\", %s)".formatted(NOTHING, said);
      assertThat(broken("class Page { %s %s void admit() {} }".formatted(nothing, POST))).isEmpty();
      assertThat(broken("%s class Page { %s void admit() {} }".formatted(nothing, POST))).isEmpty();
      assertThat(
              broken(
                  "%s @interface Admits {} class Page { @Admits %s void admit() {} }"
                      .formatted(nothing, POST)))
          .isEmpty();
    }
  }

  private List<String> broken(String page) {
    Fixture service =
        Fixture.sound()
            .withSource(
                "org/dayanisma/auditlog/Discloses.java",
                "package org.dayanisma.auditlog; public @interface Discloses {}")
            .withSource(
                "org/dayanisma/auditlog/DisclosesNothing.java",
                "package org.dayanisma.auditlog; public @interface DisclosesNothing {"
                    + " String value() default \"\"; String to() default \"\";"
                    + " boolean ownData() default false; boolean touchesNobody() default false; }")
            .withSource(
                "org/dayanisma/commands/Asked.java",
                "package org.dayanisma.commands; public class Asked {}")
            .withSource(
                "org/dayanisma/auditlog/Disclosure.java",
                "package org.dayanisma.auditlog; public class Disclosure { public void of(String s) {} }")
            .with("members/web/Page", page);
    return DisclosureRules.broken(service.compiledIn(folder));
  }
}
