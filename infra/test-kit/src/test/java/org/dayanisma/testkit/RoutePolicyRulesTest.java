package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutePolicyRulesTest {
  private static final String GET =
      "@org.springframework.web.bind.annotation.GetMapping(\"/x\") void get() {}";

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"AllowedRoles", "SignedIn", "OpenToEveryone"})
  void acceptAPolicyOnTheMethodOrItsClass(String policy) {
    String annotation = "@org.dayanisma.accesscontrol." + policy;
    assertThat(withoutPolicy(policy, "class Page { " + annotation + " " + GET + " }")).isEmpty();
    assertThat(withoutPolicy(policy, annotation + " class Page { " + GET + " }")).isEmpty();
    String carried = annotation + " @interface Ours {} @Ours class Page { " + GET + " }";
    assertThat(withoutPolicy(policy, carried)).isEmpty();
  }

  @Test
  void biteOnARouteWithoutOne() {
    assertThat(withoutPolicy("SignedIn", "class Page { " + GET + " }"))
        .containsExactly("route without a policy: org.example.club.members.web.Page.get()");
    assertThat(
            withoutPolicy(
                "SignedIn",
                "class Page { @org.springframework.web.bind.annotation.RequestMapping(\"/x\") void all() {} }"))
        .hasSize(1);
  }

  @Test
  void doNotAcceptAnAnnotationThatOnlySharesTheName() {
    Fixture service =
        Fixture.sound()
            .with("members/web/SignedIn", "@interface SignedIn {}")
            .with("members/web/Page", "class Page { @SignedIn " + GET + " }");
    assertThat(RoutePolicyRules.withoutPolicy(service.compiledIn(folder))).hasSize(1);
  }

  @Test
  void failWhereThereIsNoRoute() {
    assertThatThrownBy(() -> RoutePolicyRules.check(RoutePolicyRulesTest.class))
        .hasMessageContaining("no route found");
  }

  private List<String> withoutPolicy(String policy, String page) {
    Fixture service =
        Fixture.sound()
            .withSource(
                "org/dayanisma/accesscontrol/" + policy + ".java",
                "package org.dayanisma.accesscontrol; public @interface " + policy + " {}")
            .with("members/web/Page", page);
    return RoutePolicyRules.withoutPolicy(service.compiledIn(folder));
  }
}
