package org.dayanisma.gateway.overload;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgencyTest {

  @ParameterizedTest
  @CsvSource({
    "POST, /api/cases/1/break-glass, , true",
    "GET,  /api/break-glass-requests, , true",
    "POST, /api/break-glass-requests/1/approval, , true",
    "POST, /api/deadlines/1/completion, , true",
    "GET,  /api/cases/1/deadlines, , true",
    "POST, /api/cases, , true",
    "GET,  /api/cases, kind=ARREST, true",
    "GET,  /api/cases, status=OPEN&kind=ARREST&limit=5, true",
    "GET,  /health, , true",
    "GET,  /api/cases, , false",
    "GET,  /api/cases, kind=ARRESTED, false",
    "GET,  /api/cases, unkind=ARREST, false",
    "GET,  /api/cases/1, , false",
    "GET,  /api/deadline-calculations, , false",
    "GET,  /api/units/1/deadlines, , false",
    "POST, /api/members, kind=ARREST, false",
    "GET,  /healthy, , false"
  })
  void isDecidedByMethodAndPath(
      String method, String path, @Nullable String query, boolean urgent) {
    assertThat(Urgency.isUrgent(method, path, query)).isEqualTo(urgent);
  }
}
