package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.casework.Ids.unit;
import static org.dayanisma.casework.register.domain.LegalOffice.LAWYER;
import static org.dayanisma.casework.register.domain.LegalOffice.LEGAL_COORDINATOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dayanisma.aggregates.UnitFollowing;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.register.application.InMemoryOfficers;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.register.domain.Units;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.testkit.MutableClock;
import org.junit.jupiter.api.Test;

/**
 * Whoever answers for a case does so where its unit stands: in the same write, whatever crosses
 * what. That cases follow at all is shown where they are stored.
 */
class CaseSuccessionTest {

  private static final List<UnitId> EAST = path("root", "east", "school");
  private static final List<UnitId> WEST = path("root", "west", "school");
  private static final List<UnitId> NORTH = path("root", "north", "school");
  private static final LocalDate EFFECTIVE = LocalDate.of(2026, 3, 16);

  private final FragileCases cases = new FragileCases();
  private final Tree tree = new Tree();
  private final InMemoryOfficers officers = new InMemoryOfficers();
  private final UnitFollowing<Case, CaseEvent> following =
      cases.follow(tree, new CaseHandover(cases, officers));
  private final OpenCaseForMeasureHandler opening =
      new OpenCaseForMeasureHandler(
          cases, TestPlan.IDS, officers, tree, TestPlan.PLAN, MutableClock.at(Instant.EPOCH));

  @Test
  void whoeverFellByMandateGivesWayToTheCoordinatorThere() {
    officers.with("asya", LEGAL_COORDINATOR, "east");
    officers.with("berat", LEGAL_COORDINATOR, "west");
    Case opened = opened(member("m"), unit("school"), EAST);
    assertThat(opened.responsibleId()).contains(member("asya"));

    move(WEST);

    assertThat(now(opened).responsible()).isEqualTo(new Responsible(member("berat"), true));
    move(NORTH);
    assertThat(now(opened).responsible()).as("nobody coordinates there").isNull();
  }

  @Test
  void whoeverWasChosenStaysWhileTheirMandateReachesTheCase() {
    officers.with("asya", LEGAL_COORDINATOR, "east");
    officers.with("berat", LEGAL_COORDINATOR, "west");
    officers.with("lawyer-of-all", LAWYER, "root");
    officers.with("lawyer-of-east", LAWYER, "east");
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
    officers.with("asya", LEGAL_COORDINATOR, "east");
    officers.with("berat", LEGAL_COORDINATOR, "west");

    Case opened = opened(member("m"), unit("school"), EAST);

    assertThat(opened.unitPath()).isEqualTo(WEST);
    assertThat(opened.responsibleId()).contains(member("berat"));
    assertThat(now(opened)).isEqualTo(opened);
  }

  @Test
  void aMandateThatEndsWhileTheCaseIsOnItsWayIsSeen() {
    officers.with("berat", LEGAL_COORDINATOR, "west");
    Case opened = opened(member("m"), unit("school"), EAST);
    cases.beforeSave = () -> officers.layDown("berat");

    move(WEST);

    assertThat(now(opened).responsible()).isNull();
  }

  private void move(List<UnitId> path) {
    tree.paths.put(unit("school"), path);
    following.unitMoved(unit("school").toString());
  }

  private Case opened(MemberId member, UnitId unit, List<UnitId> path) {
    return opening
        .handle(
            new OpenCaseForMeasure(
                member, unit, path, TestMeasure.of(CaseKind.DISMISSAL, EFFECTIVE, EFFECTIVE), 1))
        .value();
  }

  private Case given(Case present, MemberId member) {
    List<CaseEvent> events = present.assign(new Responsible(member, false));
    assertThat(cases.save(present, events)).isTrue();
    return present.applyAll(events);
  }

  private Case now(Case before) {
    return cases.now(before.id());
  }

  /** Something happens around the writes. */
  private static final class FragileCases extends InMemoryCases {
    private Runnable afterAdd = () -> {};
    private Runnable beforeSave = () -> {};

    @Override
    protected Optional<Versioned<Case>> insert(Case opened, List<CaseEvent> events) {
      Optional<Versioned<Case>> added = super.insert(opened, events);
      afterAdd.run();
      return added;
    }

    @Override
    public boolean save(Versioned<Case> before, List<CaseEvent> events) {
      beforeSave.run();
      return super.save(before, events);
    }
  }

  private static final class Tree implements Units {
    private final Map<UnitId, List<UnitId>> paths = new HashMap<>();

    @Override
    public Optional<List<UnitId>> pathOf(UnitId unitId) {
      return Optional.ofNullable(paths.get(unitId));
    }
  }
}
