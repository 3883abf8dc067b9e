package org.dayanisma.casework.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.caseId;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.testkit.Outcomes.accepted;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.cases.application.InMemoryCases;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.SealedTeam;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestOpening;
import org.junit.jupiter.api.Test;

/** What operators see of sealed cases that nobody can act on: a number. */
class SealedCaseMetersTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final InMemoryCases cases = new InMemoryCases();

  @Test
  void casesWithoutTeamAndKeeperAreCounted() {
    new SealedCaseMeters().sealedCasesWithoutKeeper(cases).bindTo(registry);
    Case opened =
        TestOpening.of(
                caseId("case"),
                member("m"),
                path("root", "school"),
                TestMeasure.of(CaseKind.OTHER, LocalDate.of(2026, 3, 16), null))
            .ledBy(new Responsible(member("asya"), false))
            .opened();
    Case sealed = opened.applyAll(accepted(opened.seal(Instant.EPOCH, "threats")));
    assertThat(cases.add(sealed, List.of())).isPresent();
    assertThat(counted()).isZero();

    List<CaseEvent> gone = new SealedTeam(sealed).lookedAt(_ -> true);
    assertThat(cases.save(sealed, gone)).isTrue();

    assertThat(counted()).isOne();
  }

  private double counted() {
    return registry.get("dayanisma.casework.sealed.without.keeper").gauge().value();
  }
}
