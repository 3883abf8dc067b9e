package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dayanisma.testkit.AccessTable.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

class AccessTableTest {
  private static final String HEAD =
      "route | within | anywhere | oneself | ok | wrong role | out of reach\n";

  private static final AccessTable TABLE =
      AccessTable.of(
          HEAD
              + """
              GET /people/{id}      | officers lawyer | auditor |     | 200 | 404 | 403
              PATCH /people/{id}    | officers        |         | yes | 200 |     |
                                    | legal           | service |     | 409 | 404 | 404
              GET /people           | everybody       |         |     | 200 | 403 | 204
              DELETE /people all    |                 |         |     |     | 403 | 403
              DELETE /people some   |                 | service |     | 201 | 403 | 403
              """);

  @ParameterizedTest
  @CsvSource({
    "GET /people/{id},    union-officer, AT,        200",
    "GET /people/{id},    union-officer, ABOVE,     200",
    "GET /people/{id},    lawyer,        TOP,       200",
    "GET /people/{id},    lawyer,        BELOW,     403",
    "GET /people/{id},    lawyer,        BESIDE,    403",
    "GET /people/{id},    lawyer,        ELSEWHERE, 403",
    "GET /people/{id},    lawyer,        NOWHERE,   403",
    "GET /people/{id},    lawyer,        SELF,      403",
    "GET /people/{id},    auditor,       NOWHERE,   200",
    "GET /people/{id},    member,        SELF,      404",
    "GET /people/{id},    organiser,     AT,        404",
    "PATCH /people/{id},  member,        SELF,      200",
    "PATCH /people/{id},  service,       SELF,      200",
    "PATCH /people/{id},  service,       AT,        409",
    "PATCH /people/{id},  caseworker,    AT,        409",
    "PATCH /people/{id},  caseworker,    BESIDE,    404",
    "GET /people,         member,        AT,        200",
    "GET /people,         member,        BELOW,     204",
    "DELETE /people all,  service,       AT,        403"
  })
  void saysWhatEachCellAnswers(String name, String role, Place place, int expected) {
    assertThat(TABLE.cells()).contains(new Cell(name, role, place, expected));
  }

  @Test
  void hasACellForEveryLineAndRoleAndPlace() {
    assertThat(TABLE.cells()).hasSize(5 * 12 * 8).doesNotHaveDuplicates();
    assertThat(TABLE.routes())
        .containsExactly("DELETE /people", "GET /people", "GET /people/{id}", "PATCH /people/{id}");
  }

  @Test
  void asksForEveryCellAndNamesAllThatAreWrong() {
    Set<Cell> asked = ConcurrentHashMap.newKeySet();
    assertThatCode(() -> TABLE.check(cell -> asked.add(cell) ? cell.expected() : 0))
        .doesNotThrowAnyException();
    assertThat(asked).hasSize(TABLE.cells().size());

    assertThatThrownBy(() -> TABLE.check(AccessTableTest::twoCellsWrong))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("2 of 480 cells")
        .hasMessageContaining("GET /people as lawyer SELF: 200 instead of 204")
        .hasMessageContaining("DELETE /people all as lawyer AT: java.io.IOException: away");
  }

  private static int twoCellsWrong(Cell cell) throws Exception {
    if (cell.toString().equals("GET /people as lawyer SELF")) {
      return 200;
    }
    if (cell.toString().equals("DELETE /people all as lawyer AT")) {
      throw new java.io.IOException("away");
    }
    return cell.expected();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /x | lawyers | | | 200 | 403 | 404", // no such role
        "GET /x | lawyer | | | 200 | 403", // a cell is missing
        "GET /x | lawyer | | | 200 | | 404", // what do the others get?
        "GET /x | lawyer | | | | 403 | 404", // what do lawyers get?
        "GET /x | | | | 200 | 403 | 404", // who gets that?
        "GET /x | lawyer | | | 200 | 403 | 404\nGET /x | | auditor | | 200 | 403 | 404" // which?
      })
  void refusesATableThatLeavesSomethingOpen(String line) {
    assertThatThrownBy(() -> AccessTable.of(HEAD + line))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @RequestMapping("/people")
  static class People {
    @GetMapping
    public void all() {}

    @PostMapping("/{id}/end")
    public void end() {}
  }

  static class Other {
    @RequestMapping(path = "/other")
    public void anyMethod() {}
  }

  @Test
  void routesAreReadFromTheHandlers() throws Exception {
    assertThat(
            RegisteredRoutes.of(
                List.of(
                    new HandlerMethod(new People(), "all"),
                    new HandlerMethod(new People(), "end"),
                    new HandlerMethod(new Other(), "anyMethod"))))
        .containsExactly("ANY /other", "GET /people", "POST /people/{id}/end");
  }
}
