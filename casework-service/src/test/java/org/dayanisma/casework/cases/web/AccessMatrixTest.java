package org.dayanisma.casework.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.casework.CaseworkServiceApplication;
import org.dayanisma.casework.cases.web.MatrixWorld.Relation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every route × role × relation × reach × seal × broken glass against a table that was written from
 * the page on security, not from the code: {@code leads} is the responsible, {@code works} the rest
 * of the team, {@code guides} the coordinator of the unit while the case is open to them, {@code
 * asked} who has not answered, {@code keeps} who was called for a sealed case of whose team nobody
 * is left, {@code else} everybody left with a role of the route. Whoever is several of these gets
 * the best of their answers. The member whose case it is is none of them, whatever their role.
 * While the case is sealed, its team may hold the legal role anywhere.
 */
class AccessMatrixTest {

  /** In a cell with two answers the first is for an open case and the second for a sealed one. */
  private static final String TABLE =
      """
      route                                                       | roles | leads   | works | guides | asked | else | keeps
      GET /api/cases                                              | legal | 200     | 200   | 200    | 204   | 204  | 204
      GET /api/cases/{id}                                         | read  | 200     | 200   | 200    | 404   | 404  | 404
      GET /api/cases/{id}/deadlines                               | read  | 200     | 200   | 200    | 404   | 404  | 404
      POST /api/cases/{id}/closure                                | legal | 200     | 403   | 200    | 404   | 404  | 404
      POST /api/cases/{id}/measure/correction                     | legal | 200     | 403   | 200    | 404   | 404  | 404
      POST /api/deadlines/{id}/completion                         | legal | 200     | 200   | 200    | 404   | 404  | 404
      POST /api/deadlines/{id}/reopening                          | legal | 200     | 403   | 200    | 404   | 404  | 404
      POST /api/cases/{id}/assignments                            | legal | 200     | 403   | 200    | 404   | 404  | 404
      POST /api/cases/{id}/assignments responsible                | legal | 403/200 | 403   | 200    | 404   | 404  | 404
      GET /api/cases/{id}/assignments                             | legal | 200     | 200   | 200    | 200   | 404  | 404
      POST /api/cases/{id}/assignments/{assignmentId}/acceptance  | legal | 403     | 403   | 403    | 200   | 404  | 404
      POST /api/cases/{id}/assignments/{assignmentId}/declination | legal | 403     | 403   | 403    | 204   | 404  | 404
      POST /api/cases/{id}/team/{memberId}/removal                | legal | 204     | 403   | 204    | 404   | 404  | 404
      POST /api/cases/{id}/sealing                                | legal | 200/409 | 403   | 403    | 404   | 404  | 404
      POST /api/cases/{id}/unsealing                              | legal | 409/200 | 403   | 403    | 404   | 404  | 404
      GET /api/cases/{id}/keeping                                 | keeps | 404     | 404   | 404    | 404   | 404  | 200
      POST /api/cases/{id}/keeping/assignments                    | keeps | 404     | 404   | 404    | 404   | 404  | 200
      POST /api/cases/{id}/break-glass                            | glass | 202     | 202   | 202    | 202   | 202  | 202
      GET /api/break-glass-requests                               | glass | 200     | 200   | 200    | 200   | 200  | 200
      POST /api/break-glass-requests/{id}/approval                | glass | 404     | 404   | 404    | 404   | 404  | 404
      POST /api/break-glass-requests/{id}/refusal                 | glass | 404     | 404   | 404    | 404   | 404  | 404
      POST /api/deadline-calculations                             | all   | 200     | 200   | 200    | 200   | 200  | 200
      GET /api/deadline-rules                                     | all   | 200     | 200   | 200    | 200   | 200  | 200
      """;

  private static final Map<String, Set<Role>> ROLES =
      Map.of(
          "legal",
          Set.of(Role.CASEWORKER, Role.LAWYER, Role.LEGAL_COORDINATOR),
          "read",
          Set.of(
              Role.CASEWORKER, Role.LAWYER, Role.LEGAL_COORDINATOR, Role.DATA_PROTECTION_OFFICER),
          "glass",
          Set.of(Role.LEGAL_COORDINATOR, Role.DATA_PROTECTION_OFFICER),
          "keeps",
          Set.of(Role.DATA_PROTECTION_OFFICER),
          "all",
          Set.of(Role.values()));

  private static final Map<String, Method> ROUTES = routes();

  /** A line of the table. */
  private record Row(Map<String, String> cells) {
    String get(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }

    Set<Role> roles() {
      return AccessMatrixTest.roles(get("roles"));
    }
  }

  /** One cell of the matrix. */
  private record Cell(Role role, Relation relation, boolean here, boolean sealed, boolean glass) {

    static List<Cell> all() {
      List<Cell> cells = new ArrayList<>();
      for (Role role : Role.values()) {
        for (Relation relation : Relation.values()) {
          for (int bits = 0; bits < 8; bits++) {
            cells.add(new Cell(role, relation, (bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0));
          }
        }
      }
      return cells;
    }

    boolean isOwn() {
      return relation == Relation.MEMBER;
    }

    boolean isLegalHere() {
      return here && roles("legal").contains(role);
    }

    /** Who moves the unit of a sealed case does not shut its team out. */
    boolean isOfItsTeam() {
      return (here || sealed) && roles("legal").contains(role);
    }

    boolean keeps() {
      return here && sealed && relation == Relation.KEEPER && role == Role.DATA_PROTECTION_OFFICER;
    }

    boolean looksThroughGlass() {
      return here && glass && !isOwn() && roles("glass").contains(role);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCellIsAsTheTableSays() {
    return table().values().stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.get("route"), () -> Cell.all().forEach(cell -> assertCell(row, cell))));
  }

  /** Intake has columns of its own: who may not know of a case gets what there would be without. */
  @Test
  void anIntakeOfTheSameMeasureTellsNobodyOfASealedCase() {
    for (Cell cell : Cell.all()) {
      assertThat(actual("POST /api/cases", cell)).as("%s", cell).isEqualTo(intake(cell));
    }
  }

  /**
   * Everybody's own list has their own case, whatever their role, and no other; a sealed one not.
   */
  @Test
  void inTheListOfTheirOwnEverybodySeesTheirOwnCaseAloneUnlessItIsSealed() {
    for (Cell cell : Cell.all()) {
      assertThat(actual("GET /api/me/cases", cell))
          .as("%s", cell)
          .isEqualTo(cell.isOwn() && !cell.sealed() ? 200 : 204);
    }
  }

  /** Reach is asked over the member; a legal role nowhere near them gets what it gets of nobody. */
  @Test
  void anIntakeForAMemberOfOthersIsRefusedLikeOneForNobody() {
    for (Cell cell : Cell.all()) {
      int expected = roles("legal").contains(cell.role()) ? 422 : 403;
      for (String whose : List.of("others", "nobody")) {
        assertThat(actual("POST /api/cases " + whose, cell))
            .as("%s for %s", whose, cell)
            .isEqualTo(expected);
      }
    }
  }

  /** Whether there is a case already or not. */
  @Test
  void nobodyTakesInTheirOwnCase() {
    for (Cell cell : Cell.all()) {
      assertThat(actual("POST /api/cases own", cell))
          .as("%s", cell)
          .isEqualTo(roles("legal").contains(cell.role()) ? 422 : 403);
    }
  }

  @Test
  void noRouteIsLeftOut() {
    Set<String> inTheTable =
        Stream.concat(table().keySet().stream(), Stream.of("POST /api/cases", "GET /api/me/cases"))
            .map(AccessMatrixTest::withoutVariant)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(ROUTES.keySet()).isEqualTo(inTheTable);
  }

  /** Method and path, without the word that tells requests of one route apart. */
  private static String withoutVariant(String route) {
    String[] parts = route.split(" ", 3);
    return parts[0] + " " + parts[1];
  }

  private static Set<Role> roles(String name) {
    return Objects.requireNonNull(ROLES.get(name), name);
  }

  private static int intake(Cell cell) {
    if (!roles("legal").contains(cell.role())) {
      return 403;
    }
    if (!cell.here()) {
      return 422;
    }
    if (cell.isOwn()) {
      return 201; // for the other member, of whom there is no case yet
    }
    boolean onTeam =
        Set.of(Relation.RESPONSIBLE, Relation.CO_COUNSEL, Relation.SECRETARY)
            .contains(cell.relation());
    if (onTeam || (!cell.sealed() && cell.role() == Role.LEGAL_COORDINATOR)) {
      return 200;
    }
    return cell.sealed() && cell.relation() != Relation.ASKED ? 201 : 409;
  }

  private static void assertCell(Row row, Cell cell) {
    assertThat(actual(row.get("route"), cell))
        .as("%s for %s", row.get("route"), cell)
        .isEqualTo(expected(row, cell));
  }

  private static int expected(Row row, Cell cell) {
    if (!row.roles().contains(cell.role())) {
      return 403;
    }
    List<String> columns = new ArrayList<>(List.of("else"));
    if (cell.isOfItsTeam()) {
      switch (cell.relation()) {
        case RESPONSIBLE -> columns.add("leads");
        case CO_COUNSEL, SECRETARY -> columns.add("works");
        case ASKED -> columns.add("asked");
        case FORMER, KEEPER, MEMBER, NONE -> {}
      }
    }
    boolean coordinates = cell.isLegalHere() && cell.role() == Role.LEGAL_COORDINATOR;
    if (coordinates && !cell.sealed() && !cell.isOwn()) {
      columns.add("guides");
    }
    if (cell.keeps()) {
      columns.add("keeps");
    }
    boolean readsThroughGlass = row.get("roles").equals("read") && cell.looksThroughGlass();
    return readsThroughGlass
        ? 200
        : columns.stream()
            .mapToInt(column -> answer(row.get(column), cell))
            .reduce(best())
            .orElse(0);
  }

  /** A success before 409 before 403 before 404; among lists the fuller one. */
  private static java.util.function.IntBinaryOperator best() {
    List<Integer> order = List.of(200, 201, 202, 204, 409, 403, 404);
    return (a, b) -> order.indexOf(a) <= order.indexOf(b) ? a : b;
  }

  private static int answer(String text, Cell cell) {
    String[] answers = text.split("/", -1);
    return Integer.parseInt(answers[cell.sealed() ? answers.length - 1 : 0]);
  }

  private static int actual(String route, Cell cell) {
    Method method = ROUTES.get(withoutVariant(route));
    if (!isAllowed(Objects.requireNonNull(method, route), cell.role())) {
      return 403;
    }
    MatrixWorld world = new MatrixWorld(cell.relation(), cell.sealed(), cell.glass());
    return new MatrixRoute(route, Objects.requireNonNull(MatrixRoute.CALLS.get(route), route))
        .status(world, MatrixWorld.actor(cell.role(), cell.here()));
  }

  /** As access-control reads the policy: that of the method replaces that of the class. */
  private static boolean isAllowed(Method method, Role role) {
    if (method.isAnnotationPresent(SignedIn.class)) {
      return true;
    }
    AllowedRoles ofMethod = AnnotatedElementUtils.findMergedAnnotation(method, AllowedRoles.class);
    AllowedRoles policy =
        ofMethod == null
            ? AnnotatedElementUtils.findMergedAnnotation(
                method.getDeclaringClass(), AllowedRoles.class)
            : ofMethod;
    return policy != null && List.of(policy.value()).contains(role);
  }

  private static Map<String, Method> routes() {
    Map<String, Method> routes = new LinkedHashMap<>();
    for (Class<?> controller : controllers()) {
      for (Method method : controller.getDeclaredMethods()) {
        RequestMapping mapping =
            AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping != null) {
          routes.put(mapping.method()[0] + " " + mapping.path()[0], method);
        }
      }
    }
    return routes;
  }

  private static List<Class<?>> controllers() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
    return scanner
        .findCandidateComponents(CaseworkServiceApplication.class.getPackageName())
        .stream()
        .<Class<?>>map(found ->
            ClassUtils.resolveClassName(
                Objects.requireNonNull(found.getBeanClassName()),
                AccessMatrixTest.class.getClassLoader()))
        .toList();
  }

  private static Map<String, Row> table() {
    List<List<String>> lines =
        TABLE
            .lines()
            .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
            .toList();
    Map<String, Row> rows = new LinkedHashMap<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < line.size(); i++) {
        row.put(lines.getFirst().get(i), line.get(i));
      }
      rows.put(line.getFirst(), new Row(row));
    }
    return rows;
  }
}
