package org.dayanisma.membership.units.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dayanisma.commands.Adding;
import org.dayanisma.decisions.Added;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitKind;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.membership.units.domain.Units;
import org.junit.jupiter.api.Test;

/** What every tree does, in memory or in a store. */
abstract class UnitsContract {

  abstract Units units();

  private final UnitId root = new UnitId(UUID.randomUUID());
  private final UnitId union = new UnitId(UUID.randomUUID());
  private final UnitEvent.Registered confederation =
      new UnitEvent.Registered(root, UnitKind.CONFEDERATION, "C", null, UnitPath.root(root), null);
  private final UnitEvent.Registered second =
      new UnitEvent.Registered(
          union, UnitKind.UNION, "U", root, UnitPath.root(root).child(union), 2);

  @Test
  void findsUnitsByIdParentAndPath() {
    add(confederation);
    add(second);
    assertThat(units().find(union)).contains(new Versioned<>(Unit.from(second), 1));
    assertThat(units().findAll(List.of(root, union, new UnitId(UUID.randomUUID())))).hasSize(2);
    assertThat(units().childrenOf(root)).containsExactly(Unit.from(second));
    assertThat(units().subtreeOf(root)).hasSize(2);
    assertThat(units().subtreeOf(union)).hasSize(1);
    assertThat(units().all()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void tellsARepetitionFromAnotherUnit() {
    assertThat(add(confederation)).isEqualTo(Added.ADDED);
    assertThat(add(confederation)).isEqualTo(Added.UNCHANGED);
    assertThat(
            add(
                new UnitEvent.Registered(
                    root, UnitKind.CONFEDERATION, "D", null, UnitPath.root(root), null)))
        .isEqualTo(Added.ID_TAKEN);
  }

  @Test
  void refusesADecisionOnAnOldVersion() {
    add(second);
    Versioned<Unit> before = units().find(union).orElseThrow();
    UnitPath elsewhere = UnitPath.root(new UnitId(UUID.randomUUID())).child(union);
    UnitEvent event = new UnitEvent.PathChanged(union, elsewhere);
    assertThat(units().save(before, List.of(event))).isTrue();
    assertThat(units().save(before, List.of(event))).isFalse();
    assertThat(units().find(union).orElseThrow().value().path()).isEqualTo(elsewhere);
  }

  private Added add(UnitEvent.Registered event) {
    Unit asked = Unit.from(event);
    return Adding.to(units(), asked.id(), asked, List.of(event));
  }
}
