package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was wrong in the case and was put right: by the register, or by hand within the case.
 *
 * @param upTo number, among the member's events, of the last correction that the case has followed;
 *     earlier reports teach it nothing any more; 0 if the register corrected nothing
 * @param at when it was put right the last time
 * @param withdrawn whether the measure never was; then the team decides what becomes of the case
 * @param former the days that the measure was said to be of, the oldest first; by those from which
 *     it was said to hold the case is found as well
 * @param takenBack how the case had ended when the register took back that the member was
 *     reinstated, so that it is open again; null if that never happened
 */
public record Correction(
    long upTo,
    Instant at,
    boolean withdrawn,
    List<FormerDays> former,
    @Nullable Closure takenBack) {

  /** So often days are put right by hand; a case is one document. */
  static final int MOST_BY_HAND = 20;

  public Correction {
    former = List.copyOf(former);
  }

  static Correction begun(Instant at) {
    return new Correction(0, at, false, List.of(), null);
  }

  Correction followed(long number, Instant when, boolean isWithdrawn) {
    return new Correction(number, when, isWithdrawn, former, takenBack);
  }

  Correction reopened(long number, Instant when, Closure before) {
    return new Correction(number, when, withdrawn, former, before);
  }

  Correction with(FormerDays days) {
    return new Correction(
        upTo,
        days.putRight().at(),
        withdrawn,
        Stream.concat(former.stream(), Stream.of(days)).toList(),
        takenBack);
  }

  boolean isFull() {
    return former.stream().filter(days -> days.putRight().isByHand()).count() >= MOST_BY_HAND;
  }

  boolean isPutRightByHand() {
    return former.stream().anyMatch(days -> days.putRight().isByHand());
  }

  /** Whether somebody has put it right by hand that notice was not on this day. */
  boolean hasRejected(@Nullable LocalDate notifiedOn) {
    return notifiedOn != null
        && former.stream()
            .anyMatch(days -> days.putRight().isByHand() && notifiedOn.equals(days.notifiedOn()));
  }

  /**
   * Whether the last word on the day of notice was said by hand.
   *
   * @param now the day of notice that is known now
   */
  boolean isNoticeByHand(@Nullable LocalDate now) {
    LocalDate next = now;
    for (FormerDays days : former.reversed()) {
      if (!Objects.equals(days.notifiedOn(), next)) {
        return days.putRight().isByHand();
      }
      next = days.notifiedOn();
    }
    return false;
  }
}
