package org.dayanisma.casework.domain;

import java.util.List;

/**
 * Of a case only what access to it is decided by: no text, nothing to decrypt. Looking for it costs
 * the same whether there is such a case or not.
 *
 * @param unitPath ids from the root of the tree to the unit of the case
 * @param sealed whether the case is known to its team only
 * @param team without the reasons of removals
 */
public record CaseRelations(CaseId id, List<String> unitPath, boolean sealed, CaseTeam team) {

  public CaseRelations {
    unitPath = List.copyOf(unitPath);
  }
}
