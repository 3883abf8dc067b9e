package org.dayanisma.casework.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.CaseKind;
import org.dayanisma.casework.domain.LegalOfficers;
import org.dayanisma.casework.domain.Measure;
import org.dayanisma.casework.domain.TestPlan;
import org.dayanisma.testkit.MutableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cases and mandates meet, whichever is told of first. */
class CaseOpeningTest {

  private static final LocalDate EFFECTIVE = LocalDate.of(2026, 3, 16);

  private final InMemoryCases cases = new InMemoryCases();
  private final Coordinator officers = new Coordinator();
  private final CaseHandover handover = new CaseHandover(cases, officers);
  private final OpenCaseForMeasureHandler opening =
      new OpenCaseForMeasureHandler(
          cases,
          TestPlan.IDS,
          officers,
          _ -> Optional.empty(),
          TestPlan.PLAN,
          MutableClock.at(Instant.EPOCH));

  @Test
  void theSameMeasureOpensOneCase() {
    Case first = dismissed(EFFECTIVE, EFFECTIVE);
    Case again = dismissed(EFFECTIVE, EFFECTIVE);

    assertThat(again).isEqualTo(first);
  }

  @Test
  void aLaterReportOfTheNoticeSharpensTheDeadline() {
    Case guessed = dismissed(EFFECTIVE, null);
    Case known = dismissed(EFFECTIVE, EFFECTIVE.plusDays(3));

    assertThat(known.id()).isEqualTo(guessed.id());
    assertThat(known.deadlines().getFirst().computed().nominalOn()).isEqualTo("2026-05-18");
    assertThat(dismissed(EFFECTIVE, null)).isEqualTo(known);
  }

  @Test
  void aWaitingCaseGoesToTheFirstCoordinator() {
    Case waiting = dismissed(EFFECTIVE, EFFECTIVE);
    assertThat(waiting.responsibleId()).isEmpty();

    officers.memberId = "asya";
    handover.mandateStarted("unit");

    assertThat(cases.find(waiting.id()).flatMap(Case::responsibleId)).contains("asya");
  }

  @Test
  void aMandateThatCrossesTheOpeningIsSeen() {
    officers.appearsAtLookUp = 2;
    officers.memberId = "asya";

    assertThat(dismissed(EFFECTIVE, EFFECTIVE).responsibleId()).contains("asya");
  }

  @Test
  void aCaseMovesOnWhenItsCoordinatorLeaves() {
    officers.memberId = "asya";
    Case theirs = dismissed(EFFECTIVE, EFFECTIVE);

    officers.memberId = null;
    handover.mandateEnded("asya", "unit");
    assertThat(cases.find(theirs.id()).flatMap(Case::responsibleId)).isEmpty();

    officers.memberId = "berat";
    handover.mandateStarted("unit");
    assertThat(cases.find(theirs.id()).flatMap(Case::responsibleId)).contains("berat");
  }

  @Test
  void aSealedCaseMovesOnAsWellAndStaysSealed() {
    officers.memberId = "asya";
    Case theirs = dismissed(EFFECTIVE, EFFECTIVE);
    assertThat(cases.save(theirs, theirs.seal(Instant.EPOCH, "threats"))).isTrue();

    officers.memberId = "berat";
    handover.mandateEnded("asya", "unit");

    Case moved = cases.find(theirs.id()).orElseThrow();
    assertThat(moved.isSealed()).isTrue();
    assertThat(moved.team().memberIds()).containsExactly("berat");
  }

  @Test
  void aReportReachesTheSealedCaseOfTheMeasure() {
    Case guessed = dismissed(EFFECTIVE, null);
    assertThat(cases.save(guessed, guessed.seal(Instant.EPOCH, "threats"))).isTrue();

    Case known = dismissed(EFFECTIVE, EFFECTIVE);

    assertThat(known.id()).isEqualTo(guessed.id());
    assertThat(known.measure().notifiedOn()).isEqualTo(EFFECTIVE);
  }

  private Case dismissed(LocalDate effectiveOn, @Nullable LocalDate notifiedOn) {
    return opening.handle(
        new OpenCaseForMeasure(
            "m",
            "unit",
            List.of("root", "unit"),
            new Measure(CaseKind.DISMISSAL, effectiveOn, notifiedOn)));
  }

  /** One coordinator for everything, perhaps known only from the n-th look on. */
  private static final class Coordinator implements LegalOfficers {
    private @Nullable String memberId;
    private int appearsAtLookUp = 1;
    private int lookUps;

    @Override
    public Optional<String> coordinatorNearest(List<String> unitPath) {
      lookUps++;
      return lookUps < appearsAtLookUp ? Optional.empty() : Optional.ofNullable(memberId);
    }

    @Override
    public boolean holdsMandateAbove(String person, List<String> unitPath) {
      return person.equals(memberId);
    }
  }
}
