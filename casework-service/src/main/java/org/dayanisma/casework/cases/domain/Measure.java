package org.dayanisma.casework.cases.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One act of the employer or the state against a member.
 *
 * @param notifiedOn day of written notice, null while it is not known
 */
public record Measure(CaseKind kind, LocalDate effectiveOn, @Nullable LocalDate notifiedOn) {

  boolean isSameAs(Measure other) {
    return kind == other.kind && effectiveOn.equals(other.effectiveOn);
  }

  /**
   * The same measure reported again: the earlier of two dates of notice is kept, whichever was
   * reported first, so the result does not depend on the order of reports and errs on the safe
   * side.
   */
  Measure joined(Measure other) {
    LocalDate theirs = other.notifiedOn;
    if (theirs == null || (notifiedOn != null && !theirs.isBefore(notifiedOn))) {
      return this;
    }
    return new Measure(kind, effectiveOn, theirs);
  }
}
