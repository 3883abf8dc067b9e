package org.dayanisma.casework.cases.domain;

import java.util.UUID;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.DerivedId;

/**
 * Names cases after their measure, so that the same measure reported twice, by event or by hand,
 * leads to the same case.
 *
 * <p>There is one salt for each installation, known to nobody outside. Without it anybody could
 * compute the id that a measure should have, and a different id would show that the first one is
 * taken by a sealed case.
 */
public record CaseIds(String salt) {

  /**
   * The id of a case of this measure.
   *
   * @param ordinal 1 for the first; the next is used for people for whom the earlier ones do not
   *     exist. There is no highest one, because by filling a limited number of places somebody
   *     could count the sealed cases
   */
  public CaseId of(MemberId memberId, Measure measure, int ordinal) {
    return new CaseId(
        DerivedId.of(
            salt,
            memberId.toString(),
            measure.kind().name(),
            measure.effectiveOn().toString(),
            Integer.toString(ordinal)));
  }

  /**
   * What stands for the measure itself: the same for every case that it has, and the id of none of
   * them. Whoever tells the member of their case tells them once of each measure by it.
   */
  public UUID ofMeasure(MemberId memberId, Measure measure) {
    return DerivedId.of(
        salt,
        memberId.toString(),
        measure.kind().name(),
        measure.effectiveOn().toString(),
        "measure");
  }
}
