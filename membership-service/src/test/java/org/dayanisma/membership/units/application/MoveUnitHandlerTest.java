package org.dayanisma.membership.units.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.testkit.Outcomes.accepted;
import static org.dayanisma.testkit.Outcomes.faults;
import static org.dayanisma.testkit.Outcomes.refused;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitDraft;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.membership.units.domain.UnitRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveUnitHandlerTest {

  private final InMemoryUnits units = new InMemoryUnits();
  private final StraightenPathsHandler straightenPaths = new StraightenPathsHandler(units);
  private final RegisterUnitHandler register = new RegisterUnitHandler(units);
  private final MoveUnitHandler move =
      new MoveUnitHandler(new UnitDecisions(units), straightenPaths);
  private final RenameUnitHandler rename = new RenameUnitHandler(new UnitDecisions(units));
  private final Actor administrator =
      new Actor("user", null, Set.of(Role.ADMINISTRATOR), List.of(), List.of());

  private final Unit root = unit("CONFEDERATION", null, null);
  private final Unit union = unit("UNION", root, 2);
  private final Unit branch = unit("BRANCH", union, null);
  private final Unit office = unit("REPRESENTATION", branch, null);
  private final Unit school = unit("WORKPLACE", office, null);

  @Test
  void everythingBelowFollows() {
    Unit other = unit("UNION", root, 3);
    accepted(move.handle(command(branch, other)));
    assertThat(path(school))
        .containsExactly(root.id(), other.id(), branch.id(), office.id(), school.id());
    assertThat(straightenPaths.handle()).isZero();
  }

  @Test
  void aMoveThatWasInterruptedIsFinishedLater() {
    Unit other = unit("UNION", root, 3);
    units.save(
        units.find(branch.id()).orElseThrow(),
        List.of(new UnitEvent.Moved(branch.id(), other.id(), other.path().child(branch.id()))));
    assertThat(straightenPaths.handle()).isEqualTo(2);
    assertThat(path(school)).contains(other.id()).doesNotContain(union.id());
  }

  @Test
  void noCircleIsClosed() {
    assertThat(faults(move.handle(command(branch, school)))).containsExactly("/parentId cycle");
    assertThat(
            faults(move.handle(new MoveUnit(Asked.by(administrator), school.id().toString(), "x"))))
        .containsExactly("/parentId unknown-unit");
  }

  @Test
  void aUnitIsNotMovedToOneOfItsName() {
    Unit other = unit("UNION", root, 3);
    Unit namesake = unit("BRANCH", other, null);

    assertThat(refused(move.handle(command(branch, other))))
        .isEqualTo(Refusal.conflict("/parentId", UnitRefusal.EXISTS));

    accepted(rename.handle(renamed(namesake, "Other branch")));
    accepted(move.handle(command(branch, other)));
    assertThat(refused(rename.handle(renamed(branch, "OTHER  Branch"))))
        .isEqualTo(Refusal.conflict("/name", UnitRefusal.EXISTS));
    assertThat(accepted(rename.handle(renamed(branch, " branch\u200b"))).name())
        .as("its own name, written otherwise")
        .isEqualTo("branch");
    assertThat(faults(rename.handle(renamed(branch, "\u200b")))).containsExactly("/name required");
    assertThat(faults(rename.handle(renamed(branch, null)))).containsExactly("/name required");
  }

  private RenameUnit renamed(Unit unit, @Nullable String name) {
    return new RenameUnit(Asked.by(administrator), unit.id().toString(), name);
  }

  private List<UnitId> path(Unit unit) {
    return units.find(unit.id()).orElseThrow().value().path().ids();
  }

  private MoveUnit command(Unit unit, Unit parent) {
    return new MoveUnit(Asked.by(administrator), unit.id().toString(), parent.id().toString());
  }

  private Unit unit(String kind, @Nullable Unit parent, @Nullable Integer serviceBranch) {
    return accepted(
            register.handle(
                new RegisterUnit(
                    administrator,
                    null,
                    new UnitId(UUID.randomUUID()),
                    new UnitDraft(kind, nameOf(kind, serviceBranch), serviceBranch),
                    parent == null ? null : parent.id().toString())))
        .unit();
  }

  private static String nameOf(String kind, @Nullable Integer serviceBranch) {
    return serviceBranch == null ? kind : kind + " " + serviceBranch;
  }
}
