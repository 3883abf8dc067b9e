package org.dayanisma.membership.mandates.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.dayanisma.membership.rights.domain.LeastAge;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can hold an office, as far as it matters since when.
 *
 * @param unit the unit to which they belong
 * @param birthDate null if it is not known
 * @param memberSince day of admission; null if the register from which they were taken over did not
 *     say it
 */
public record Holder(UnitId unit, @Nullable LocalDate birthDate, @Nullable LocalDate memberSince) {

  /**
   * Why no mandate of theirs can have begun on that day. The answer tells about birth date and
   * admission, so it is for those who may read the member.
   */
  public Optional<MandateRefusal> against(LocalDate startedOn) {
    if (!LeastAge.OFFICE.isReached(birthDate, startedOn)) {
      return Optional.of(MandateRefusal.HOLDER_UNDER_AGE);
    }
    return memberSince != null && startedOn.isBefore(memberSince)
        ? Optional.of(MandateRefusal.BEFORE_ADMISSION)
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "Holder[" + unit + "]";
  }
}
