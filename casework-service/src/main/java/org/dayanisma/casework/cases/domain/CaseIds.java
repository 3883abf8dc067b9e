package org.dayanisma.casework.cases.domain;

import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.DerivedId;

/**
 * Names cases after their measure, so that the same measure reported twice, by event or by hand,
 * meets the same case.
 *
 * <p>The salt is one per installation and known to nobody outside. Without it anybody could compute
 * the id a measure should have and see from another one that the first is taken: by a sealed case.
 */
public record CaseIds(String salt) {

  /**
   * The id of a case of this measure.
   *
   * @param ordinal 1 for the first; the next is used by those to whom the ones before do not exist.
   *     There is no highest: by filling a number of places one could count the sealed cases
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
}
