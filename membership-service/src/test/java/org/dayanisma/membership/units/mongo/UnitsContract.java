package org.dayanisma.membership.units.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"Şube 1", "ŞUBE  1", "sube-1", "S\u0327ube 1"})
  void noParentHasTwoUnitsOfOneName(String sameName) {
    UnitEvent.Registered first = branch("Şube 1", union);

    assertThat(add(first)).isEqualTo(Added.ADDED);
    assertThat(add(first)).as("a repetition").isEqualTo(Added.UNCHANGED);
    assertThat(add(branch(sameName, union))).isEqualTo(Added.DUPLICATE);
    assertThat(add(branch(sameName, root))).as("another parent").isEqualTo(Added.ADDED);
    assertThat(add(branch("Şube 2", union))).isEqualTo(Added.ADDED);
    assertThat(units().hasNamesake(Unit.from(first))).isFalse();
    assertThat(units().hasNamesake(Unit.from(branch(sameName, union)))).isTrue();
  }

  @Test
  void aNameOfSignsAloneIsComparedAsItIs() {
    assertThat(add(branch("★", union))).isEqualTo(Added.ADDED);
    assertThat(add(branch("☾", union))).isEqualTo(Added.ADDED);
    assertThat(add(branch("★", union))).isEqualTo(Added.DUPLICATE);
  }

  /** Two confederations are not one because they are called alike. */
  @Test
  void unitsWithoutAParentAreNotCompared() {
    UnitId other = new UnitId(UUID.randomUUID());
    assertThat(add(confederation)).isEqualTo(Added.ADDED);
    assertThat(
            add(
                new UnitEvent.Registered(
                    other, UnitKind.CONFEDERATION, "C", null, UnitPath.root(other), null)))
        .isEqualTo(Added.ADDED);
  }

  @Test
  void noUnitComesToHaveTheNameOfItsNeighbour() {
    UnitEvent.Registered one = branch("One", union);
    UnitEvent.Registered two = branch("Two", union);
    UnitEvent.Registered elsewhere = branch("One", root);
    add(one);
    add(two);
    add(elsewhere);

    assertThat(save(two, new UnitEvent.Renamed(two.unitId(), "ONE"))).isFalse();
    assertThat(
            save(
                elsewhere,
                new UnitEvent.Moved(
                    elsewhere.unitId(), union, UnitPath.root(union).child(elsewhere.unitId()))))
        .isFalse();
    assertThat(save(one, new UnitEvent.Renamed(one.unitId(), "Önë"))).isTrue();
    assertThat(save(one, new UnitEvent.Renamed(one.unitId(), "Three"))).isTrue();
    assertThat(save(two, new UnitEvent.Renamed(two.unitId(), "ONE"))).isTrue();
    assertThat(units().find(two.unitId()).orElseThrow().value().name()).isEqualTo("ONE");
  }

  @Test
  void oneOfManyThatComeAtOnceGetsTheName() throws Exception {
    List<Added> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Added> adding = () -> add(branch("Şube 1", union));
      for (Future<Added> answer : threads.invokeAll(Collections.nCopies(8, adding))) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).containsOnlyOnce(Added.ADDED).containsOnly(Added.ADDED, Added.DUPLICATE);
  }

  private static UnitEvent.Registered branch(String name, UnitId parent) {
    UnitId id = new UnitId(UUID.randomUUID());
    return new UnitEvent.Registered(
        id, UnitKind.BRANCH, name, parent, UnitPath.root(parent).child(id), null);
  }

  private boolean save(UnitEvent.Registered unit, UnitEvent event) {
    return units().save(units().find(unit.unitId()).orElseThrow(), List.of(event));
  }

  private Added add(UnitEvent.Registered event) {
    Unit asked = Unit.from(event);
    return Adding.to(units(), asked.id(), asked, List.of(event));
  }
}
