package org.dayanisma.notification.deliveries.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dayanisma.notification.notices.domain.Channel;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.Occasion;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.notices.domain.Subject;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final Instant NOON = Instant.parse("2026-03-16T12:00:00Z");
  private static final RetryPolicy POLICY =
      new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofDays(5));

  private static Delivery planned() {
    Notice notice =
        Notice.of(
            Occasion.ofCase("case-1"),
            NoticeType.CASE_OPENED,
            new RecipientId("member-1"),
            new Subject(Subject.Kind.CASE, "case-1"),
            NOON);
    return Delivery.planned(notice, Channel.EMAIL, NOON);
  }

  @Test
  void theSameOccasionTypeAndRecipientMakeTheSameIds() {
    assertThat(planned().id()).isEqualTo(planned().id());
    assertThat(planned().id().value()).matches("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab].*");
  }

  @Test
  void endsOnce() {
    var events = planned().delivered(NOON, "w");
    assertThat(events).hasSize(1);
    Delivery delivery = planned().applyAll(events);
    assertThat(delivery.delivered(NOON, "w")).isEmpty();
    assertThat(delivery.failedForGood(NOON, FailureReason.REFUSED_BY_SERVER)).isEmpty();
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.DELIVERED);
    assertThat(delivery.version()).isEqualTo(1);
  }

  @Test
  void pausesDoubleUpToTheLongest() {
    Delivery delivery = planned();
    for (int pause : List.of(5, 10, 20, 40, 60)) {
      delivery = failed(delivery);
      assertThat(delivery.dueAt()).isEqualTo(NOON.plusSeconds(pause));
    }
    assertThat(delivery.attempts()).hasSize(5);
  }

  @Test
  void theLastAttemptsAreKept() {
    Delivery delivery = planned();
    for (int i = 0; i < Delivery.MOST_ATTEMPTS + 3; i++) {
      delivery = failed(delivery);
    }
    assertThat(delivery.attempts()).hasSize(Delivery.MOST_ATTEMPTS);
    assertThat(delivery.failures()).isEqualTo(Delivery.MOST_ATTEMPTS + 3);
  }

  private static Delivery failed(Delivery delivery) {
    return delivery.applyAll(delivery.failedForNow(NOON, FailureReason.SERVER_UNREACHABLE, POLICY));
  }

  @Test
  void givesUpAfterDays() {
    Instant late = NOON.plus(Duration.ofDays(6));
    var events = planned().failedForNow(late, FailureReason.SERVER_UNREACHABLE, POLICY);
    assertThat(events).containsExactly(new DeliveryEvent.Failed(late, FailureReason.EXPIRED));
    assertThat(planned().applyAll(events).status()).isEqualTo(DeliveryStatus.FAILED);
  }

  @Test
  void waitsForAContactAndIsDueWhenItComes() {
    assertThat(planned().contactCame(NOON)).isEmpty();
    Delivery waiting = planned().applyAll(planned().waitForContact(NOON));
    assertThat(waiting.status()).isEqualTo(DeliveryStatus.WAITING_FOR_CONTACT);
    Instant later = NOON.plusSeconds(90);
    Delivery delivery = waiting.applyAll(waiting.contactCame(later));
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.READY);
    assertThat(delivery.dueAt()).isEqualTo(later);
  }

  /** It did not fail, and nobody switched it off: there is nothing to call to any more. */
  @Test
  void isCalledOffOnceAndForGood() {
    Delivery over = planned().applyAll(planned().callOff(NOON));

    assertThat(over.status()).isEqualTo(DeliveryStatus.CALLED_OFF);
    assertThat(over.status().isEnd()).isTrue();
    assertThat(over.endedAt()).isEqualTo(NOON);
    assertThat(over.failures()).isZero();
    assertThat(over.delivered(NOON, "w")).isEmpty();
    assertThat(over.callOff(NOON)).isEmpty();
    Delivery waiting = planned().applyAll(planned().waitForContact(NOON));
    assertThat(waiting.callOff(NOON)).as("it is asked when it is due").isEmpty();
  }

  @Test
  void aDecisionChangesNothingByItself() {
    Delivery delivery = planned();
    var events = delivery.failedForNow(NOON, FailureReason.REFUSED_FOR_NOW, POLICY);
    assertThat(delivery).isEqualTo(planned());
    assertThat(delivery.applyAll(events).version()).isEqualTo(1);
  }
}
