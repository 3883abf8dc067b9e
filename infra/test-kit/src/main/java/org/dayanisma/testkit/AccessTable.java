package org.dayanisma.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Who may do what, as a table for people, and every cell of it: route × role × place. It is written
 * from the page on security and never from the code, so it is an independent oracle.
 *
 * <pre>
 * route                   | within           | anywhere      | oneself | ok  | wrong role | out of reach
 * GET /api/members        | organises legal  |               |         | 200 | 403        | 204
 * PATCH /api/members/{id} | organises        |               | yes     | 200 |            |
 *                         | legal            | administrator |         | 403 | 404        | 404
 * </pre>
 *
 * <p>Words after a route distinguish its variants. A line without a route continues the one above,
 * for those whom that line does not let through; the last line says what everybody else gets.
 * Somebody is out of reach if their role stands in {@code within}; otherwise they have the wrong
 * role. A list that is given but does not show what was looked for counts as 204.
 */
public final class AccessTable {
  /** All roles, as tokens name them. */
  public static final List<String> ROLES =
      List.of(
          "member",
          "organiser",
          "branch-officer",
          "union-officer",
          "confederation-officer",
          "caseworker",
          "lawyer",
          "legal-coordinator",
          "data-protection-officer",
          "auditor",
          "administrator",
          "service");

  private static final List<String> COLUMNS =
      List.of("route", "within", "anywhere", "oneself", "ok", "wrong role", "out of reach");
  private static final int THREADS = 8;

  private final Map<String, List<AccessLine>> lines;

  private AccessTable(Map<String, List<AccessLine>> lines) {
    this.lines = lines;
  }

  /**
   * One cell of the matrix.
   *
   * @param name the route with its variant
   * @param role as tokens name it
   * @param expected the status that the table says
   */
  public record Cell(String name, String role, Place place, int expected) {

    /** Whether the request should succeed, so that it needs something that it may change. */
    public boolean succeeds() {
      return expected / 100 == 2 && expected != 204;
    }

    @Override
    public String toString() {
      return "%s as %s %s".formatted(name, role, place);
    }
  }

  /** Asks the running service. */
  @FunctionalInterface
  public interface Probe {
    /** The status of the answer; 204 for a list that does not show what the cell is about. */
    int status(Cell cell) throws Exception;
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException if it does not have the form above, names a role that does not
   *     exist, or names a route twice
   */
  public static AccessTable of(String text) {
    List<List<String>> rows = text.strip().lines().map(AccessTable::split).toList();
    require(rows.getFirst().equals(COLUMNS), "the columns are " + COLUMNS);
    Map<String, List<AccessLine>> lines = new LinkedHashMap<>();
    String name = "";
    for (List<String> row : rows.subList(1, rows.size())) {
      require(row.size() == COLUMNS.size(), "a line has seven cells: " + row);
      if (!row.getFirst().isEmpty()) {
        name = row.getFirst();
        require(lines.put(name, new ArrayList<>()) == null, "twice: " + name);
      }
      Objects.requireNonNull(lines.get(name), "the first line has a route").add(AccessLine.of(row));
    }
    lines.forEach(AccessTable::requireWhole);
    return new AccessTable(lines);
  }

  private static List<String> split(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static void requireWhole(String name, List<AccessLine> lines) {
    boolean whole =
        lines.getLast().isWhole(true)
            && lines.subList(0, lines.size() - 1).stream().allMatch(line -> line.isWhole(false));
    require(whole, "an answer is missing, or nobody can get it: " + name);
  }

  static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /** The routes without their variants, sorted. */
  public Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    for (String name : lines.keySet()) {
      List<String> words = List.of(name.split(" ", 3));
      routes.add(words.get(0) + " " + words.get(1));
    }
    return routes;
  }

  /** Every cell. */
  public List<Cell> cells() {
    return lines.keySet().stream().flatMap(this::cellsOf).toList();
  }

  private Stream<Cell> cellsOf(String name) {
    return ROLES.stream()
        .flatMap(role ->
            Arrays.stream(Place.values())
                .map(place -> new Cell(name, role, place, expected(name, role, place))));
  }

  private int expected(String name, String role, Place place) {
    List<AccessLine> ofRoute = Objects.requireNonNull(lines.get(name), name);
    for (AccessLine line : ofRoute) {
      if (line.lets(role, place)) {
        return line.ok();
      }
    }
    boolean rightRole = ofRoute.stream().anyMatch(line -> line.within().contains(role));
    return rightRole ? ofRoute.getLast().outOfReach() : ofRoute.getLast().wrongRole();
  }

  /**
   * Tries every cell, a few at a time.
   *
   * @throws AssertionError that names all cells whose answer differs from the table's
   */
  public void check(Probe probe) {
    List<Callable<String>> questions =
        cells().stream().<Callable<String>>map(cell -> () -> fault(cell, probe)).toList();
    List<String> faults = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(THREADS, Thread.ofVirtual().factory())) {
      for (Future<String> answer : threads.invokeAll(questions)) {
        faults.add(answer.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } catch (ExecutionException e) {
      throw new AssertionError("a cell could not be asked", e);
    }
    faults.removeIf(String::isEmpty);
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "%d of %d cells are not as the table says:%n%s"
              .formatted(faults.size(), questions.size(), String.join("\n", faults)));
    }
  }

  /** What is wrong with a cell; empty when nothing is. */
  private static String fault(Cell cell, Probe probe) {
    try {
      int actual = probe.status(cell);
      return actual == cell.expected()
          ? ""
          : "%s: %d instead of %d".formatted(cell, actual, cell.expected());
    } catch (Exception | AssertionError e) {
      return "%s: %s instead of %d".formatted(cell, e, cell.expected());
    }
  }
}
