package org.dayanisma.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Which scope a request needs. */
class ScopeTest {

  @ParameterizedTest
  @CsvSource({
    "GET,     /api/campaigns,                     campaigns:read",
    "HEAD,    /api/campaigns/7/progress,          campaigns:read",
    "POST,    /api/campaigns/7/launch,            campaigns:write",
    "PUT,     /api/me/notification-preferences,   me:write",
    "PATCH,   /api/members/{id},                  members:write",
    "DELETE,  /api/members/{id},                  members:write",
    "OPTIONS, /api/members,                       members:write",
    "get,     /api/members,                       members:write",
    "GET,     /api/calendar.ics,                  calendar.ics:read"
  })
  void isTheResourceAndWhetherItIsRead(String method, String path, String scope) {
    assertThat(Scope.of(method, path)).map(Scope::code).contains(scope);
    assertThat(Scope.of(new MockHttpServletRequest(method, path))).map(Scope::code).contains(scope);
  }

  /**
   * The scope goes by the path as routing reads it, so that no spelling of it leads to another
   * scope.
   */
  @ParameterizedTest
  @CsvSource({"/api/%63ases/7", "/api/cases;v=1/7", "/%61pi/cases"})
  void isReadAsRoutingReadsThePath(String path) {
    assertThat(Scope.of(new MockHttpServletRequest("GET", path)))
        .map(Scope::code)
        .contains("cases:read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/health", "/api", "/api/", "/api//cases", "/API/cases", "/api/Cases", "/api/a b"})
  void thereIsNoneElsewhere(String path) {
    assertThat(Scope.of("GET", path)).isEmpty();
  }
}
