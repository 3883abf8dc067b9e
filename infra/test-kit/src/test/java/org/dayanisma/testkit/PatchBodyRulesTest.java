package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.dayanisma.decisions.Patched;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.bind.annotation.RequestBody;

class PatchBodyRulesTest {

  record Good(Patched<String> name, Patched<Inner> inner) {}

  record Inner(Patched<List<String>> languages) {}

  record Plain(Patched<String> name, String text) {}

  record Deep(Patched<PlainInner> inner) {}

  record PlainInner(List<String> languages) {}

  static class Routes {
    void good(@RequestBody Good body) {}

    void plain(String id, @RequestBody Plain body) {}

    void deep(@RequestBody Deep body) {}
  }

  @ParameterizedTest
  @CsvSource({"good, 0", "plain, 1", "deep, 1"})
  void everyFieldOfAPartialChangeMayBeLeftOut(String route, int faults) {
    Method method =
        Arrays.stream(Routes.class.getDeclaredMethods())
            .filter(it -> it.getName().equals(route))
            .findFirst()
            .orElseThrow();

    assertThat(PatchBodyRules.faultsOf(method)).hasSize(faults);
  }
}
