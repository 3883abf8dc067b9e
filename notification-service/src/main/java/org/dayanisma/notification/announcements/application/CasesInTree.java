package org.dayanisma.notification.announcements.application;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dayanisma.notification.announcements.application.OpenCases.OpenCase;
import org.dayanisma.register.units.UnitRegister;
import org.springframework.stereotype.Service;

/**
 * Open cases by where their units stand <i>now</i>: who is told of a member follows the tree, not
 * the path a case was opened with. Nothing is copied, so nothing can be left behind by a move; the
 * path of the case counts only while its unit is unknown.
 */
@Service
public record CasesInTree(OpenCases cases, UnitRegister tree) {

  /** Most cases in memory at a time. */
  static final int PIECE = 200;

  /** Ids from the root to the unit of the case. */
  List<String> pathOf(OpenCase opened) {
    return tree.pathOf(opened.unitId()).orElse(opened.unitPath());
  }

  /** Open cases of members of this unit's subtree, opened since then, piece by piece. */
  void below(String unitId, Instant since, Consumer<List<OpenCase>> piece) {
    Set<String> units = new LinkedHashSet<>(tree.subtreeOf(unitId));
    units.add(unitId);
    walk(units, since, opened -> pathOf(opened).contains(unitId), piece);
  }

  /** Open cases of members of exactly this unit, piece by piece. */
  void in(String unitId, Consumer<List<OpenCase>> piece) {
    walk(Set.of(unitId), Instant.EPOCH, opened -> opened.unitId().equals(unitId), piece);
  }

  private void walk(
      Set<String> units,
      Instant since,
      Predicate<OpenCase> wanted,
      Consumer<List<OpenCase>> piece) {
    List<OpenCase> some = cases.touching(units, since, null, PIECE);
    while (!some.isEmpty()) {
      piece.accept(some.stream().filter(wanted).toList());
      some = cases.touching(units, since, some.getLast().caseId(), PIECE);
    }
  }
}
