package org.dayanisma.membership.members.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.membership.members.domain.MemberBuilder.aMember;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.PoisonEventException;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.ServiceChange;
import org.dayanisma.membership.members.domain.ServiceCorrection;
import org.dayanisma.membership.members.domain.ServiceOrigin;
import org.dayanisma.membership.members.domain.ServiceRecord;
import org.dayanisma.membership.members.domain.ServiceStatus;
import org.dayanisma.membership.members.messaging.CaseworkEventsConsumer;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.testkit.ContractSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The consumer's side of casework's contract, driven by its approved samples. */
class CaseClosedTest {

  private static final MemberId MEMBER = MemberId.of("5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01");

  private final Register register = new Register();
  private final CaseworkEventsConsumer consumer = new CaseworkEventsConsumer(register.reinstate);

  @Test
  void aWonCaseReinstatesTheMember() {
    register.stored(aMember().id(MEMBER).admitted().dismissed());
    consumer.onCaseClosed(event(1, ContractSamples.of("casework", "case-closed", 1).complete()));
    assertThat(register.now(MEMBER).service().status()).isEqualTo(ServiceStatus.REINSTATED);
    assertThat(register.now(MEMBER).service().effectiveOn()).isEqualTo(LocalDate.of(2026, 9, 1));
  }

  /** Otherwise whoever may take in a case could use one about nothing to end what was reported. */
  @ParameterizedTest
  @CsvSource({
    "DISMISSAL, 2026-03-15, another day",
    "SUSPENSION, 2026-03-16, another measure",
    "DISCIPLINE, 2026-03-16, a measure that leaves people in service",
    "NEVER_HEARD_OF, 2026-03-16, a code of tomorrow"
  })
  void aWonCaseAboutAnotherMeasureChangesNothing(String measure, String since, String why) {
    register.stored(aMember().id(MEMBER).admitted().dismissed());
    consumer.onCaseClosed(event(1, body(MEMBER.toString(), "REINSTATED", measure, since)));
    assertThat(register.now(MEMBER).service().status()).as(why).isEqualTo(ServiceStatus.DISMISSED);
  }

  /** Earlier ones do not say which measure it was. */
  @Test
  void everySampleOfAnEarlierReleaseIsUnderstoodAndChangesNothing() {
    register.stored(aMember().id(MEMBER).admitted().dismissed());
    ContractSamples samples = ContractSamples.of("casework", "case-closed", 1);
    byte[] complete = samples.complete();
    samples.all().stream()
        .filter(sample -> !Arrays.equals(sample, complete))
        .forEach(sample -> consumer.onCaseClosed(event(1, sample)));
    assertThat(register.now(MEMBER).service().status()).isEqualTo(ServiceStatus.DISMISSED);
  }

  @Test
  void theSameEventNeverActsTwiceNotEvenAfterAnotherDismissal() {
    register.stored(aMember().id(MEMBER).admitted().dismissed());
    byte[] sample = ContractSamples.of("casework", "case-closed", 1).complete();
    consumer.onCaseClosed(event(3, sample));
    dismissAgain();
    consumer.onCaseClosed(event(3, sample));
    assertThat(register.now(MEMBER).service().status()).isEqualTo(ServiceStatus.DISMISSED);
    consumer.onCaseClosed(
        event(4, body(MEMBER.toString(), "REINSTATED", "DISMISSAL", "2026-10-01")));
    assertThat(register.now(MEMBER).service().status()).isEqualTo(ServiceStatus.REINSTATED);
  }

  @Test
  void anEventThatFoundNothingToDoStaysDone() {
    register.stored(aMember().id(MEMBER).admitted());
    byte[] sample = ContractSamples.of("casework", "case-closed", 1).complete();
    consumer.onCaseClosed(event(3, sample));
    assertThat(register.now(MEMBER).service().status()).isEqualTo(ServiceStatus.IN_SERVICE);
    dismissAgain();
    consumer.onCaseClosed(event(3, sample));
    assertThat(register.now(MEMBER).service().status()).isEqualTo(ServiceStatus.DISMISSED);
  }

  /**
   * The dismissal holds again; the case that was won stays what it was, and acts no second time.
   */
  @Test
  void aReturnThatNeverWasIsTakenBackForGood() {
    register.stored(aMember().id(MEMBER).admitted().dismissed());
    byte[] sample = ContractSamples.of("casework", "case-closed", 1).complete();
    consumer.onCaseClosed(event(3, sample));
    correct();
    assertThat(register.now(MEMBER).service().status()).isEqualTo(ServiceStatus.DISMISSED);

    consumer.onCaseClosed(event(3, sample));
    assertThat(register.now(MEMBER).service().status()).isEqualTo(ServiceStatus.DISMISSED);
  }

  /** Casework closes the case of a measure that never was; nobody returns to duty by it. */
  @Test
  void aCaseWhoseMeasureWasWithdrawnLiftsNothing() {
    register.stored(aMember().id(MEMBER).admitted().dismissed());
    consumer.onCaseClosed(
        event(3, body(MEMBER.toString(), "MEASURE_WITHDRAWN", "DISMISSAL", "2026-03-16")));
    assertThat(register.now(MEMBER).service().status()).isEqualTo(ServiceStatus.DISMISSED);
  }

  /** Whoever is corrected first and won afterwards: the case says a day that is none any more. */
  @Test
  void aCaseAboutADayThatWasCorrectedLiftsNothing() {
    register.stored(aMember().id(MEMBER).admitted().dismissed());
    var before = register.members.find(MEMBER).orElseThrow();
    ServiceChange later =
        new ServiceChange(ServiceStatus.DISMISSED, LocalDate.of(2026, 3, 18), null, null);
    assertThat(
            register.members.save(
                before, corrected(before.value(), new ServiceCorrection("day", later))))
        .isTrue();
    consumer.onCaseClosed(
        event(3, body(MEMBER.toString(), "REINSTATED", "DISMISSAL", "2026-03-16")));
    assertThat(register.now(MEMBER).service().status()).isEqualTo(ServiceStatus.DISMISSED);
    consumer.onCaseClosed(
        event(4, body(MEMBER.toString(), "REINSTATED", "DISMISSAL", "2026-03-18")));
    assertThat(register.now(MEMBER).service().status()).isEqualTo(ServiceStatus.REINSTATED);
  }

  private void correct() {
    var before = register.members.find(MEMBER).orElseThrow();
    assertThat(
            register.members.save(
                before, corrected(before.value(), new ServiceCorrection("not true", null))))
        .isTrue();
  }

  private List<MemberEvent> corrected(Member member, ServiceCorrection correction) {
    return accepted(member.correctServiceStatus(register.unit, correction, null, Instant.EPOCH));
  }

  private void dismissAgain() {
    var before = register.members.find(MEMBER).orElseThrow();
    Member member = before.value();
    register.members.save(
        before,
        List.of(
            new MemberEvent.ServiceStatusChanged(
                MEMBER,
                register.unit,
                member.service().status(),
                new ServiceRecord(
                    ServiceStatus.DISMISSED,
                    LocalDate.of(2026, 10, 1),
                    null,
                    null,
                    ServiceOrigin.REPORTED))));
  }

  @Test
  void otherOutcomesAndUnknownMembersChangeNothing() {
    register.stored(aMember().id(MEMBER).admitted().dismissed());
    consumer.onCaseClosed(event(1, body(MEMBER.toString(), "UPHELD")));
    assertThat(register.now(MEMBER).service().status()).isEqualTo(ServiceStatus.DISMISSED);
    consumer.onCaseClosed(event(2, body("a3f1c7be-1a56-4c5a-8a7e-2f4e0f9f3b02", "REINSTATED")));
  }

  @Test
  void whatNobodyCanReadIsPoison() {
    org.assertj.core.api.Assertions.assertThatExceptionOfType(PoisonEventException.class)
        .isThrownBy(() -> consumer.onCaseClosed(event(1, new byte[] {'{'})));
    org.assertj.core.api.Assertions.assertThatExceptionOfType(PoisonEventException.class)
        .isThrownBy(() -> consumer.onCaseClosed(event(1, body("nobody", "REINSTATED"))));
  }

  private static byte[] body(String member, String outcome) {
    return body(member, outcome, "DISMISSAL", "2026-03-16");
  }

  private static byte[] body(String member, String outcome, String measure, String since) {
    return """
    {"caseId":"c","memberId":"%s","outcome":"%s","effectiveOn":"2026-12-01",
     "measure":"%s","measureEffectiveOn":"%s"}
    """
        .formatted(member, outcome, measure, since)
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static IncomingEvent event(long sequence, byte[] body) {
    return new IncomingEvent(
        "case:" + sequence,
        CaseworkEventsConsumer.CASE_CLOSED,
        "/casework-service",
        "case",
        sequence,
        Instant.EPOCH,
        body,
        null);
  }
}
