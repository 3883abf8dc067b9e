package org.dayanisma.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTemplateTest {

  private final RouteTemplate templates = new RouteTemplate();

  @ParameterizedTest
  @CsvSource({
    "/api/cases, /api/cases",
    "/api/cases/7f2b, /api/cases/{id}",
    "/api/cases/7f2b/deadlines, /api/cases/{id}/deadlines",
    "/api/me/inbox/unread, /api/me/inbox/unread",
    "/api/me/inbox/7f2b/read, /api/me/inbox/{id}/read",
    "/api/cases/7f2b/assignments/12/acceptance, /api/cases/{id}/assignments/{assignmentId}/acceptance",
    "/api/units/Diyarbakır, /api/units/{id}"
  })
  void namesRoutesWithoutTheirIds(String path, String template) {
    assertThat(templates.of(path)).isEqualTo(template);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/campaigns/secret/token",
    "/api/units/cases/deadlines",
    "/api/cases/7f2b/erasure",
    "/api/cases/7f2b/deadlines/12",
    "/api/cases/7f2b/team",
    "/api/members/7f2b/",
    "/api//cases",
    "/api",
    "/",
    "/api/a/b/c/d/e/f"
  })
  void givesNoNameToWhatIsNoRoute(String path) {
    assertThat(templates.of(path)).isEqualTo(RouteTemplate.OTHER);
  }
}
