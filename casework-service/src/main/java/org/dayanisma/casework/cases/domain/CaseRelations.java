package org.dayanisma.casework.cases.domain;

import java.util.List;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The values of a case by which access to it is decided: no text, nothing to decrypt. Looking for
 * them costs the same whether there is such a case or not.
 *
 * @param memberId the member whose case it is; nobody works on their own case
 * @param unitPath ids from the root of the tree to the unit of the case; while it is sealed, as
 *     they were when it was sealed
 * @param treePath the present path in the tree, sealed or not
 * @param sealed whether only its team may know of the case
 * @param reported whether the measure was reported by an event and somebody heard of it through
 *     this case. Then those who would not be given the case if it were not sealed may know that
 *     there is one, sealed or not
 * @param ofNoMeasure whether it is closed because its measure never was; whoever takes the measure
 *     in then opens another
 * @param keeperId the keeper who was called because nobody of the sealed case's team is left;
 *     mostly null
 * @param team without the reasons of removals
 */
public record CaseRelations(
    CaseId id,
    MemberId memberId,
    List<UnitId> unitPath,
    List<UnitId> treePath,
    boolean sealed,
    boolean reported,
    boolean ofNoMeasure,
    @Nullable MemberId keeperId,
    CaseTeam team) {

  public CaseRelations {
    unitPath = List.copyOf(unitPath);
    treePath = List.copyOf(treePath);
  }

  /**
   * The case as it will be when it has followed its unit.
   *
   * @param path where a unit is now; has an effect only if it is the unit of the case
   */
  public CaseRelations following(List<UnitId> path) {
    if (!path.getLast().equals(treePath.getLast()) || path.equals(treePath)) {
      return this;
    }
    return new CaseRelations(
        id,
        memberId,
        sealed ? unitPath : path,
        path,
        sealed,
        reported,
        ofNoMeasure,
        keeperId,
        team);
  }
}
