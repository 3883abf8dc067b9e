package org.dayanisma.membership.mandates.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.testkit.Outcomes.accepted;
import static org.dayanisma.testkit.Outcomes.faults;

import java.time.LocalDate;
import java.util.UUID;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.Office;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.junit.jupiter.api.Test;

class MandateTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 15);

  private final Mandate mandate =
      Mandate.from(
          new MandateEvent.Started(
              new MandateId(UUID.randomUUID()),
              new MemberId(UUID.randomUUID()),
              UnitPath.root(new UnitId(UUID.randomUUID())),
              Office.LEGAL_COORDINATOR,
              START));

  @Test
  void endsOnceAndNotBeforeItStartedOrInTheFuture() {
    assertThat(faults(mandate.end(START.minusDays(1), START)))
        .containsExactly("/endedOn before-start");
    assertThat(faults(mandate.end(START.plusDays(1), START))).containsExactly("/endedOn future");
    Mandate ended = mandate.applyAll(accepted(mandate.end(START, START)));
    assertThat(ended.isHeld()).isFalse();
    assertThat(faults(ended.end(START, START))).containsExactly(" already-ended");
  }

  @Test
  void endsWithWhoeverHoldsItTodayOrOnItsFirstDay() {
    LocalDate later = START.plusYears(1);

    assertThat(mandate.applyAll(mandate.lapse(later)).endedOn()).isEqualTo(later);
    assertThat(mandate.applyAll(mandate.lapse(START.minusDays(9))).endedOn()).isEqualTo(START);
    assertThat(mandate.applyAll(mandate.lapse(later)).lapse(later)).isEmpty();
  }
}
