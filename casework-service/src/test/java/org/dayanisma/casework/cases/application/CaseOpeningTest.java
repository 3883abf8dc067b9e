package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.casework.Ids.unit;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
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

    officers.memberId = member("asya");
    handover.mandateStarted(unit("unit"));

    assertThat(cases.now(waiting.id()).responsibleId()).contains(member("asya"));
  }

  @Test
  void aMandateThatCrossesTheOpeningIsSeen() {
    officers.appearsAtLookUp = 2;
    officers.memberId = member("asya");

    assertThat(dismissed(EFFECTIVE, EFFECTIVE).responsibleId()).contains(member("asya"));
  }

  @Test
  void aCaseMovesOnWhenItsCoordinatorLeaves() {
    officers.memberId = member("asya");
    Case theirs = dismissed(EFFECTIVE, EFFECTIVE);

    officers.memberId = null;
    handover.mandateEnded(member("asya"), unit("unit"));
    assertThat(cases.now(theirs.id()).responsibleId()).isEmpty();

    officers.memberId = member("berat");
    handover.mandateStarted(unit("unit"));
    assertThat(cases.now(theirs.id()).responsibleId()).contains(member("berat"));
  }

  /** Sealing makes the responsible chosen: who ends mandates chooses nobody for a sealed case. */
  @Test
  void aSealedCaseMovesOnToNobody() {
    officers.memberId = member("asya");
    Case theirs = dismissed(EFFECTIVE, EFFECTIVE);
    assertThat(cases.save(theirs, accepted(theirs.seal(Instant.EPOCH, "threats")))).isTrue();

    officers.memberId = member("berat");
    handover.mandateEnded(member("asya"), unit("unit"));
    handover.mandateStarted(unit("unit"));

    Case after = cases.now(theirs.id());
    assertThat(after.isSealed()).isTrue();
    assertThat(after.team().memberIds()).containsExactly(member("asya"));
    assertThat(after.responsible()).isEqualTo(new Responsible(member("asya"), false));
  }

  private Case dismissed(LocalDate effectiveOn, @Nullable LocalDate notifiedOn) {
    return dismissed(effectiveOn, notifiedOn, 1);
  }

  private Case dismissed(LocalDate effectiveOn, @Nullable LocalDate notifiedOn, long report) {
    return opening
        .handle(
            new OpenCaseForMeasure(
                member("m"),
                unit("unit"),
                path("root", "unit"),
                TestMeasure.of(CaseKind.DISMISSAL, effectiveOn, notifiedOn),
                report))
        .value();
  }

  /** One coordinator for everything, perhaps known only from the n-th look on. */
  private static final class Coordinator implements LegalOfficers {
    private @Nullable MemberId memberId;
    private int appearsAtLookUp = 1;
    private int lookUps;

    @Override
    public Optional<MemberId> coordinatorNearest(List<UnitId> unitPath, Set<MemberId> except) {
      lookUps++;
      return lookUps < appearsAtLookUp ? Optional.empty() : Optional.ofNullable(memberId);
    }

    @Override
    public Optional<MemberId> protectionOfficerNearest(
        List<UnitId> unitPath, Set<MemberId> except) {
      return Optional.empty();
    }

    @Override
    public boolean protectsDataAbove(MemberId memberId, List<UnitId> unitPath) {
      return false;
    }

    @Override
    public boolean holdsMandateAbove(MemberId person, List<UnitId> unitPath) {
      return person.equals(memberId);
    }
  }
}
