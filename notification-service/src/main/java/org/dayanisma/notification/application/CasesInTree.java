package org.dayanisma.notification.application;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dayanisma.notification.application.OpenCases.OpenCase;

/**
 * Open cases by where their units stand <i>now</i>: who is told of a member follows the tree, not
 * the path a case was opened with. Nothing is copied, so nothing can be left behind by a move; the
 * path of the case counts only while its unit is unknown.
 */
public final class CasesInTree {

  private final OpenCases cases;
  private final UnitTree tree;

  public CasesInTree(OpenCases cases, UnitTree tree) {
    this.cases = cases;
    this.tree = tree;
  }

  /** Ids from the root to the unit of the case. */
  List<String> pathOf(OpenCase opened) {
    return tree.pathOf(opened.unitId()).orElse(opened.unitPath());
  }

  /** Open cases of members of this unit's subtree, opened since then. */
  List<OpenCase> below(String unitId, Instant since) {
    Set<String> units = new LinkedHashSet<>(tree.subtreeOf(unitId));
    units.add(unitId);
    return cases.touching(units, since).stream()
        .filter(opened -> pathOf(opened).contains(unitId))
        .toList();
  }

  /** Open cases of members of exactly this unit. */
  List<OpenCase> in(String unitId) {
    return cases.touching(Set.of(unitId), Instant.EPOCH).stream()
        .filter(opened -> opened.unitId().equals(unitId))
        .toList();
  }
}
