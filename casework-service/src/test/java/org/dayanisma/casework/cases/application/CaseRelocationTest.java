package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.casework.Ids.unit;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.register.domain.Units;
import org.dayanisma.testkit.MutableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases stand where their unit stands, whatever crosses what and wherever it is cut off. */
class CaseRelocationTest {

  private static final List<UnitId> EAST = path("root", "east", "school");
  private static final List<UnitId> WEST = path("root", "west", "school");
  private static final List<UnitId> NORTH = path("root", "north", "school");
  private static final LocalDate EFFECTIVE = LocalDate.of(2026, 3, 16);

  private final FragileCases cases = new FragileCases();
  private final Tree tree = new Tree();
  private final Officers officers = new Officers();
  private final CaseRelocation relocation =
      new CaseRelocation(cases, tree, new CaseHandover(cases, officers));
  private final OpenCaseForMeasureHandler opening =
      new OpenCaseForMeasureHandler(
          cases, TestPlan.IDS, officers, tree, TestPlan.PLAN, MutableClock.at(Instant.EPOCH));

  @Test
  void casesOfTheUnitFollowItAndNoOthers() {
    Case open = opened(member("m1"), unit("school"), EAST);
    Case closed = opened(member("m2"), unit("school"), EAST);
    cases.save(
        closed,
        accepted(
            closed.close(
                new Closure(Closure.Outcome.SETTLED, EFFECTIVE, Instant.EPOCH, null),
                LocalDate.MAX)));
    Case below = opened(member("m3"), unit("class"), path("root", "east", "school", "class"));

    move(WEST);

    assertThat(now(open).unitPath()).isEqualTo(WEST);
    assertThat(now(closed).unitPath()).isEqualTo(WEST);
    assertThat(now(below)).as("the unit below is told of on its own").isEqualTo(below);
  }

  @Test
  void theSameMoveToldAgainChangesNothing() {
    Case opened = opened(member("m"), unit("school"), EAST);
    move(WEST);
    Case once = now(opened);
    relocation.unitMoved(unit("school"));
    assertThat(now(opened)).isEqualTo(once);
  }

  @Test
  void whoeverFellByMandateGivesWayToTheCoordinatorThere() {
    officers.coordinate("east", "asya");
    officers.coordinate("west", "berat");
    Case opened = opened(member("m"), unit("school"), EAST);
    assertThat(opened.responsibleId()).contains(member("asya"));

    move(WEST);

    assertThat(now(opened).responsible()).isEqualTo(new Responsible(member("berat"), true));
    move(NORTH);
    assertThat(now(opened).responsible()).as("nobody coordinates there").isNull();
  }

  @Test
  void whoeverWasChosenStaysWhileTheirMandateReachesTheCase() {
    officers.coordinate("east", "asya");
    officers.coordinate("west", "berat");
    officers.mandates.put(member("lawyer-of-all"), unit("root"));
    officers.mandates.put(member("lawyer-of-east"), unit("east"));
    Case stays = given(opened(member("m1"), unit("school"), EAST), member("lawyer-of-all"));
    Case leaves = given(opened(member("m2"), unit("school"), EAST), member("lawyer-of-east"));

    move(WEST);

    assertThat(now(stays).responsibleId()).contains(member("lawyer-of-all"));
    assertThat(now(leaves).responsible()).isEqualTo(new Responsible(member("berat"), true));
  }

  @Test
  void aReportThatComesLateDoesNotBringTheOldPathBack() {
    tree.paths.put(unit("school"), WEST);
    Case late = opened(member("m"), unit("school"), EAST);
    assertThat(late.unitPath()).isEqualTo(WEST);
  }

  @Test
  void aMoveThatCrossesTheOpeningIsSeen() {
    tree.paths.put(unit("school"), EAST);
    cases.afterAdd = () -> tree.paths.put(unit("school"), WEST); // told, but found no case yet
    officers.coordinate("east", "asya");
    officers.coordinate("west", "berat");

    Case opened = opened(member("m"), unit("school"), EAST);

    assertThat(opened.unitPath()).isEqualTo(WEST);
    assertThat(opened.responsibleId()).contains(member("berat"));
    assertThat(now(opened)).isEqualTo(opened);
  }

  @Test
  void anOpeningCutOffBeforeItsSecondLookIsFinishedByItsRepetition() {
    tree.paths.put(unit("school"), EAST);
    cases.afterAdd =
        () -> {
          tree.paths.put(unit("school"), WEST);
          throw new Crash();
        };
    assertThat(catchThrowable(() -> opened(member("m"), unit("school"), EAST)))
        .isInstanceOf(Crash.class);
    cases.afterAdd = () -> {};

    assertThat(opened(member("m"), unit("school"), EAST).unitPath()).isEqualTo(WEST);
  }

  @Test
  void aSlowFollowerOfAnOlderMoveDoesNotTakeTheCaseBack() {
    Case opened = opened(member("m"), unit("school"), EAST);
    tree.paths.put(unit("school"), WEST);
    tree.afterNextLook = () -> move(NORTH); // the newer move is wholly done in between

    relocation.unitMoved(unit("school"));

    assertThat(now(opened).unitPath()).isEqualTo(NORTH);
  }

  @Test
  void aMandateThatEndsWhileTheCaseIsOnItsWayIsSeen() {
    officers.coordinate("west", "berat");
    Case opened = opened(member("m"), unit("school"), EAST);
    cases.beforeSave = officers.coordinators::clear;

    move(WEST);

    assertThat(now(opened).responsible()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aMoveThatIsCutOffAnywhereIsFinishedByItsRepetition(int save) {
    List<Case> opened = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      opened.add(opened(member("m" + i), unit("school"), EAST));
    }
    cases.crashAtSave = save;
    assertThat(catchThrowable(() -> move(WEST))).isInstanceOf(Crash.class);

    relocation.unitMoved(unit("school"));

    assertThat(opened)
        .allSatisfy(before -> {
          assertThat(now(before).unitPath()).isEqualTo(WEST);
          assertThat(now(before).version()).isEqualTo(before.version() + 1);
        });
  }

  private void move(List<UnitId> path) {
    tree.paths.put(unit("school"), path);
    relocation.unitMoved(unit("school"));
  }

  private Case opened(MemberId member, UnitId unit, List<UnitId> path) {
    return opening.handle(
        new OpenCaseForMeasure(
            member, unit, path, new Measure(CaseKind.DISMISSAL, EFFECTIVE, EFFECTIVE), 1));
  }

  private Case given(Case present, MemberId member) {
    List<CaseEvent> events = present.assign(new Responsible(member, false));
    assertThat(cases.save(present, events)).isTrue();
    return present.applyAll(events);
  }

  private Case now(Case before) {
    return cases.find(before.id()).orElseThrow();
  }

  private static final class Crash extends RuntimeException {}

  /** Something happens around the writes, or the process dies before one. */
  private static final class FragileCases extends InMemoryCases {
    private Runnable afterAdd = () -> {};
    private Runnable beforeSave = () -> {};
    private int crashAtSave;

    @Override
    public boolean add(Case opened, List<CaseEvent> events) {
      boolean added = super.add(opened, events);
      afterAdd.run();
      return added;
    }

    @Override
    public boolean save(Case before, List<CaseEvent> events) {
      beforeSave.run();
      if (crashAtSave > 0 && --crashAtSave == 0) {
        throw new Crash();
      }
      return super.save(before, events);
    }
  }

  private static final class Tree implements Units {
    private final Map<UnitId, List<UnitId>> paths = new HashMap<>();
    private @Nullable Runnable afterNextLook;

    @Override
    public Optional<List<UnitId>> pathOf(UnitId unitId) {
      Optional<List<UnitId>> seen = Optional.ofNullable(paths.get(unitId));
      Runnable then = afterNextLook;
      if (then != null) {
        afterNextLook = null;
        then.run();
      }
      return seen;
    }
  }

  private static final class Officers implements LegalOfficers {
    private final Map<UnitId, MemberId> coordinators = new HashMap<>();
    private final Map<MemberId, UnitId> mandates = new HashMap<>();

    void coordinate(String unit, String member) {
      coordinators.put(unit(unit), member(member));
    }

    @Override
    public Optional<MemberId> coordinatorNearest(List<UnitId> unitPath, Set<MemberId> except) {
      return unitPath.reversed().stream()
          .flatMap(unit -> Optional.ofNullable(coordinators.get(unit)).stream())
          .filter(one -> !except.contains(one))
          .findFirst();
    }

    @Override
    public boolean holdsMandateAbove(MemberId memberId, List<UnitId> unitPath) {
      return Optional.ofNullable(mandates.get(memberId)).filter(unitPath::contains).isPresent();
    }

    @Override
    public Optional<MemberId> protectionOfficerNearest(
        List<UnitId> unitPath, Set<MemberId> except) {
      return Optional.empty();
    }

    @Override
    public boolean protectsDataAbove(MemberId memberId, List<UnitId> unitPath) {
      return false;
    }
  }
}
