package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestOpening;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.testkit.MutableClock;
import org.junit.jupiter.api.Test;

/**
 * The run that reminds: whatever it was cut off by, nobody is told twice and nobody is left out.
 */
class RemindOfDeadlinesTest {

  private static final LocalDate EFFECTIVE = LocalDate.of(2026, 3, 16);

  private final KeptCases cases = new KeptCases();
  private final MutableClock clock = MutableClock.at("2026-05-10T09:00:00Z");
  private final RemindOfDeadlinesHandler reminding =
      new RemindOfDeadlinesHandler(cases, new LegalToday(clock));

  private CaseId opened(String whose) {
    Measure measure = TestMeasure.of(CaseKind.DISMISSAL, EFFECTIVE, EFFECTIVE);
    CaseId id = TestPlan.IDS.of(member(whose), measure, 1);
    List<CaseEvent> events =
        TestOpening.of(id, member(whose), path("root", "unit"), measure)
            .ledBy(new Responsible(member("asya"), false))
            .withDeadlines();
    assertThat(cases.add(Case.of(events), events)).isPresent();
    return id;
  }

  @Test
  void remindsOnceHoweverOftenItRuns() {
    opened("m");
    opened("n");

    reminding.handle();
    reminding.handle();

    assertThat(cases.told).hasSize(2);
    clock.set(Instant.parse("2026-05-12T21:30:00Z")); // past midnight in Istanbul
    reminding.handle();
    assertThat(cases.told).hasSize(4);
  }

  @Test
  void goesOnAfterACrash() {
    opened("m");
    opened("n");
    cases.crashAtSave = 2;
    assertThatThrownBy(reminding::handle).hasMessage("crash");

    reminding.handle();

    assertThat(cases.told).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void aForgedRowKeepsNoOtherFromBeingRemindedOf() {
    CaseId forged = opened("m");
    opened("n");
    cases.forge(forged);

    assertThatThrownBy(reminding::handle).isInstanceOf(StampRejected.class);

    assertThat(cases.told).hasSize(1);
  }
}
