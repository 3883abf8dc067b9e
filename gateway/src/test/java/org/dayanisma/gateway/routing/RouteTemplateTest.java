package org.dayanisma.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTemplateTest {

  private final RouteTemplate templates = new RouteTemplate();

  @ParameterizedTest
  @CsvSource({
    "/api/cases, /api/cases",
    "/api/cases/7f2b/deadlines, /api/cases/{id}/deadlines",
    "/api/me/inbox/unread, /api/me/inbox/unread",
    "/api/cases/7f2b/assignments/12/acceptance, /api/cases/{id}/assignments/{id}/acceptance",
    "/api/statistics/membership, /api/statistics/membership",
    "/api/unsubscribe/secret-token, /api/unsubscribe/{id}",
    "/api/units/Diyarbakır, /api/units/{id}",
    "/api/a/b/c/d/e/f, /api/**"
  })
  void keepsTheWordsOfRoutesAndNoId(String path, String template) {
    assertThat(templates.of(path)).isEqualTo(template);
  }

  @Test
  void isBoundedWhateverClientsStringTogether() {
    String[] words = {"cases", "units", "members", "read", "team", "steps", "move", "17"};
    Random random = new Random(7);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      StringBuilder path = new StringBuilder("/api");
      for (int depth = random.nextInt(6); depth >= 0; depth--) {
        path.append('/').append(words[random.nextInt(words.length)]);
      }
      seen.add(templates.of(path.toString()));
    }
    assertThat(seen).hasSizeLessThanOrEqualTo(301);
  }
}
