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
  void endsOnceAndNotBeforeItStarted() {
    assertThat(faults(mandate.end(START.minusDays(1)))).containsExactly("/endedOn before-start");
    Mandate ended = mandate.apply(accepted(mandate.end(START)).getFirst());
    assertThat(ended.isHeld()).isFalse();
    assertThat(faults(ended.end(START))).containsExactly(" already-ended");
  }
}
