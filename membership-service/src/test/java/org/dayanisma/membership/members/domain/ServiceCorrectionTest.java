package org.dayanisma.membership.members.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dayanisma.membership.members.domain.MemberBuilder.aMember;
import static org.dayanisma.testkit.Outcomes.accepted;
import static org.dayanisma.testkit.Outcomes.faults;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was reported by mistake is taken back, and the record says that it was. */
class ServiceCorrectionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
  private static final Instant AT = Instant.parse("2026-03-20T10:00:00Z");
  private static final UnitPath UNIT = UnitPath.root(new UnitId(UUID.randomUUID()));
  private static final MemberId DILAN = new MemberId(UUID.randomUUID());

  private final Member admitted = aMember().admitted().build();

  @Test
  void withoutAnythingInsteadTheRecordIsAgainWhatItWasBefore() {
    Member suspended = reported(admitted, change(ServiceStatus.SUSPENDED, DAY.minusDays(10)));
    Member dismissed = reported(suspended, change(ServiceStatus.DISMISSED, DAY));

    Member corrected = corrected(dismissed, null);

    assertThat(corrected.service()).isEqualTo(suspended.service());
    assertThat(corrected.history().corrections())
        .containsExactly(
            new Correction(AT, DILAN, ServiceStatus.DISMISSED, DAY, "another of that name"));
  }

  @Test
  void ofTheFirstChangeTheFirstRecordIsLeft() {
    Member corrected = corrected(reported(admitted, change(ServiceStatus.DISMISSED, DAY)), null);

    assertThat(corrected.service()).isEqualTo(ServiceRecord.INITIAL);
    assertThat(reported(corrected, change(ServiceStatus.DISMISSED, DAY)).service().status())
        .as("whoever is dismissed in truth")
        .isEqualTo(ServiceStatus.DISMISSED);
  }

  @Test
  void somethingElseMayHaveHappenedInstead() {
    Member dismissed = reported(admitted, change(ServiceStatus.DISMISSED, DAY));
    ServiceChange suspension = change(ServiceStatus.SUSPENDED, DAY.minusDays(2));

    List<MemberEvent> events = accepted(correct(dismissed, suspension));
    Member corrected = dismissed.applyAll(events);

    assertThat(corrected.service())
        .isEqualTo(ServiceRecord.of(suspension, ServiceOrigin.CORRECTED));
    assertThat(events)
        .containsExactly(
            new MemberEvent.ServiceStatusCorrected(
                dismissed.id(),
                UNIT,
                dismissed.service(),
                corrected.service(),
                true,
                corrected.history().corrections().getFirst()));
  }

  /** The day may be wrong again, and each time it is the first report that is corrected. */
  @Test
  void aCorrectionCanBeCorrected() {
    Member dismissed = reported(admitted, change(ServiceStatus.DISMISSED, DAY));
    Member once = corrected(dismissed, change(ServiceStatus.DISMISSED, DAY.plusDays(3)));
    Member twice = corrected(once, change(ServiceStatus.DISMISSED, DAY.plusDays(1)));

    assertThat(twice.service().effectiveOn()).isEqualTo(DAY.plusDays(1));
    assertThat(twice.history().corrections())
        .extracting(Correction::withdrawnOn)
        .containsExactly(DAY, DAY.plusDays(3));
    assertThat(corrected(twice, null).service()).isEqualTo(ServiceRecord.INITIAL);
  }

  /** A suspension and a dismissal of somebody else of that name. */
  @Test
  void theMistakeUnderAMistakeIsTakenBackNext() {
    Member suspended = reported(admitted, change(ServiceStatus.SUSPENDED, DAY.minusDays(10)));
    Member dismissed = reported(suspended, change(ServiceStatus.DISMISSED, DAY));

    Member once = corrected(dismissed, null);
    Member twice = corrected(once, null);

    assertThat(once.service()).isEqualTo(suspended.service());
    assertThat(twice.service()).isEqualTo(ServiceRecord.INITIAL);
    assertThat(twice.history().corrections())
        .extracting(Correction::withdrawn)
        .containsExactly(ServiceStatus.DISMISSED, ServiceStatus.SUSPENDED);
    assertThat(faults(correct(twice, null))).containsExactly(" nothing-to-correct");
  }

  @Test
  void whatLiesUnderAMistakeIsReplacedUnderTheRulesOfAReport() {
    Member relocated = reported(admitted, change(ServiceStatus.RELOCATED, DAY.minusDays(30)));
    Member suspended = reported(relocated, change(ServiceStatus.SUSPENDED, DAY.minusDays(10)));
    Member once = corrected(reported(suspended, change(ServiceStatus.DISMISSED, DAY)), null);

    assertThat(faults(correct(once, change(ServiceStatus.SUSPENDED, DAY.minusDays(31)))))
        .containsExactly("/instead/effectiveOn before-present-status");
    assertThat(faults(correct(once, change(ServiceStatus.RELOCATED, DAY))))
        .containsExactly("/instead/serviceStatus status-transition");
    Member twice = corrected(once, change(ServiceStatus.SUSPENDED, DAY.minusDays(9)));
    assertThat(twice.history().entries())
        .extracting(ServiceRecord::status, ServiceRecord::effectiveOn, ServiceRecord::origin)
        .containsExactly(
            tuple(ServiceStatus.RELOCATED, DAY.minusDays(30), ServiceOrigin.REPORTED),
            tuple(ServiceStatus.SUSPENDED, DAY.minusDays(9), ServiceOrigin.CORRECTED));
  }

  /** The register followed a won case by itself, and the case was not what it seemed. */
  @Test
  void aReturnThatFollowedFromACaseIsAnEntryLikeAnyOther() {
    Member dismissed = reported(admitted, change(ServiceStatus.DISMISSED, DAY));
    Member back =
        dismissed.applyAll(
            dismissed.reinstate(UNIT, ServiceStatus.DISMISSED, DAY, DAY.plusDays(40)));

    assertThat(back.service().origin()).isEqualTo(ServiceOrigin.CASE_WON);
    assertThat(faults(correct(back, change(ServiceStatus.REINSTATED, DAY.plusDays(40)))))
        .containsExactly("/instead same-as-record");
    Member once = corrected(back, null);
    assertThat(once.service()).isEqualTo(dismissed.service());
    assertThat(corrected(once, null).service()).isEqualTo(ServiceRecord.INITIAL);
  }

  @Test
  void whereNothingWasReportedThereIsNothingToCorrect() {
    assertThat(faults(correct(admitted, null))).containsExactly(" nothing-to-correct");
    assertThat(faults(correct(aMember().build(), null))).containsExactly(" not-a-member");
  }

  @Test
  void whatHoldsInsteadFollowsTheRulesOfAReport() {
    Member suspended = reported(admitted, change(ServiceStatus.SUSPENDED, DAY));
    Member dismissed = reported(suspended, change(ServiceStatus.DISMISSED, DAY.plusDays(2)));

    assertThat(faults(correct(dismissed, change(ServiceStatus.SUSPENDED, DAY.plusDays(2)))))
        .as("no status follows itself")
        .containsExactly("/instead/serviceStatus status-transition");
    assertThat(faults(correct(dismissed, change(ServiceStatus.DISMISSED, DAY.minusDays(1)))))
        .containsExactly("/instead/effectiveOn before-present-status");
    assertThat(
            faults(
                correct(
                    reported(admitted, change(ServiceStatus.DISMISSED, DAY)),
                    change(ServiceStatus.DISMISSED, LocalDate.of(1984, 2, 28)))))
        .containsExactly("/instead/effectiveOn before-birth");
    assertThat(faults(correct(dismissed, change(ServiceStatus.DISMISSED, DAY.plusDays(2)))))
        .containsExactly("/instead same-as-record");
  }

  @Test
  void aCorrectionNeedsAReasonAndAPlausibleTruth() {
    assertThat(faults(new ServiceCorrection.Draft(null, null).check(DAY)))
        .containsExactly("/reason required");
    ServiceChange.Draft truth = new ServiceChange.Draft("FIRED", DAY, DAY.plusDays(1), null);
    assertThat(faults(new ServiceCorrection.Draft(" ", truth).check(DAY)))
        .containsExactlyInAnyOrder(
            "/reason required",
            "/instead/serviceStatus unknown-status",
            "/instead/notifiedOn future-notice");
  }

  @Test
  void theLastFiftyCorrectionsAreKept() {
    Member member = reported(admitted, change(ServiceStatus.DISMISSED, DAY));
    for (int n = 1; n <= ServiceHistory.MOST_CORRECTIONS + 2; n++) {
      member = corrected(member, change(ServiceStatus.DISMISSED, DAY.plusDays(n)));
    }

    assertThat(member.history().corrections()).hasSize(ServiceHistory.MOST_CORRECTIONS);
    assertThat(member.history().corrections().getFirst().withdrawnOn()).isEqualTo(DAY.plusDays(2));
  }

  private static Member reported(Member member, ServiceChange change) {
    return member.applyAll(accepted(member.changeServiceStatus(UNIT, change)));
  }

  private static Member corrected(Member member, @Nullable ServiceChange instead) {
    return member.applyAll(accepted(correct(member, instead)));
  }

  private static Outcome<List<MemberEvent>> correct(
      Member member, @Nullable ServiceChange instead) {
    return member.correctServiceStatus(
        UNIT, new ServiceCorrection("another of that name", instead), DILAN, AT);
  }

  private static ServiceChange change(ServiceStatus status, LocalDate on) {
    return new ServiceChange(status, on, null, null);
  }
}
