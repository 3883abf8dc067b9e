package org.dayanisma.notification.deliveries.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
    Delivery delivery = planned();
    assertThat(delivery.delivered(NOON, "w")).hasSize(1);
    assertThat(delivery.delivered(NOON, "w")).isEmpty();
    assertThat(delivery.failedForGood(NOON, FailureReason.REFUSED_BY_SERVER)).isEmpty();
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.DELIVERED);
    assertThat(delivery.version()).isEqualTo(1);
  }

  @Test
  void pausesDoubleUpToTheLongest() {
    Delivery delivery = planned();
    assertThat(failedAt(delivery, NOON)).isEqualTo(NOON.plusSeconds(5));
    assertThat(failedAt(delivery, NOON)).isEqualTo(NOON.plusSeconds(10));
    assertThat(failedAt(delivery, NOON)).isEqualTo(NOON.plusSeconds(20));
    failedAt(delivery, NOON);
    assertThat(failedAt(delivery, NOON)).isEqualTo(NOON.plusSeconds(60));
    assertThat(delivery.snapshot().attempts()).hasSize(5);
  }

  private static Instant failedAt(Delivery delivery, Instant at) {
    delivery.failedForNow(at, FailureReason.SERVER_UNREACHABLE, POLICY);
    return delivery.dueAt();
  }

  @Test
  void givesUpAfterDays() {
    Delivery delivery = planned();
    Instant late = NOON.plus(Duration.ofDays(6));
    assertThat(delivery.failedForNow(late, FailureReason.SERVER_UNREACHABLE, POLICY))
        .containsExactly(new DeliveryEvent.Failed(late, FailureReason.EXPIRED));
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.FAILED);
  }

  @Test
  void waitsForAContactAndIsDueWhenItComes() {
    Delivery delivery = planned();
    assertThat(delivery.contactCame(NOON)).isEmpty();
    delivery.waitForContact(NOON);
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.WAITING_FOR_CONTACT);
    Instant later = NOON.plusSeconds(90);
    delivery.contactCame(later);
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.READY);
    assertThat(delivery.dueAt()).isEqualTo(later);
  }

  @Test
  void isTheFoldOfItsEvents() {
    Delivery delivery = planned();
    delivery.failedForNow(NOON, FailureReason.REFUSED_FOR_NOW, POLICY);
    Delivery restored = Delivery.restored(delivery.snapshot());
    assertThat(restored.snapshot()).isEqualTo(delivery.snapshot());
  }
}
