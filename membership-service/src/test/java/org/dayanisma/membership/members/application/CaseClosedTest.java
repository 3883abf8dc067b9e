package org.dayanisma.membership.members.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.membership.members.domain.MemberBuilder.aMember;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.PoisonEventException;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.ServiceStatus;
import org.dayanisma.membership.members.messaging.CaseworkEventsConsumer;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.testkit.ContractSamples;
import org.junit.jupiter.api.Test;

/** The consumer's side of casework's contract, driven by its approved samples. */
class CaseClosedTest {

  private static final MemberId MEMBER = MemberId.of("5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01");

  private final Register register = new Register();
  private final CaseworkEventsConsumer consumer = new CaseworkEventsConsumer(register.reinstate);

  @Test
  void everySampleReinstatesTheMember() {
    for (byte[] sample : ContractSamples.of("casework", "case-closed", 1).all()) {
      Register fresh = new Register();
      fresh.stored(aMember().id(MEMBER).admitted().dismissed());
      new CaseworkEventsConsumer(fresh.reinstate).onCaseClosed(event(1, sample));
      assertThat(fresh.now(MEMBER).service().status()).isEqualTo(ServiceStatus.REINSTATED);
      assertThat(fresh.now(MEMBER).service().effectiveOn()).isEqualTo(LocalDate.of(2026, 9, 1));
    }
  }

  @Test
  void theSameEventNeverActsTwiceNotEvenAfterAnotherDismissal() {
    register.stored(aMember().id(MEMBER).admitted().dismissed());
    byte[] sample = ContractSamples.of("casework", "case-closed", 1).complete();
    consumer.onCaseClosed(event(3, sample));
    dismissAgain();
    consumer.onCaseClosed(event(3, sample));
    assertThat(register.now(MEMBER).service().status()).isEqualTo(ServiceStatus.DISMISSED);
    consumer.onCaseClosed(event(4, sample));
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
                ServiceStatus.DISMISSED,
                LocalDate.of(2026, 10, 1),
                null,
                null)),
        null);
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
    return """
    {"caseId":"c","memberId":"%s","outcome":"%s","effectiveOn":"2026-09-01"}
    """
        .formatted(member, outcome)
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
