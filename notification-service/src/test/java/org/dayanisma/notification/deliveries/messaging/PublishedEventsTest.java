package org.dayanisma.notification.deliveries.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.notification.deliveries.domain.Delivery;
import org.dayanisma.notification.deliveries.domain.DeliveryEvent;
import org.dayanisma.notification.deliveries.domain.DeliveryId;
import org.dayanisma.notification.deliveries.domain.DeliveryStatus;
import org.dayanisma.notification.deliveries.domain.FailureReason;
import org.dayanisma.notification.notices.domain.Channel;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.testkit.ContractAssertions;
import org.junit.jupiter.api.Test;

/** The producer's side of the contracts. */
class PublishedEventsTest {

  private static final Instant SENT = Instant.parse("2026-03-16T10:00:09Z");
  private static final Instant GIVEN_UP = Instant.parse("2026-03-16T11:00:09Z");

  private final DeliveryEventMapper mapper = new DeliveryEventMapper();

  @Test
  void deliveredIsAsAgreed() {
    Delivery delivery = delivery();
    OutgoingEvent event = published(delivery, delivery.delivered(SENT, "w")).getFirst();
    assertThat(event.sequence()).isEqualTo(1);
    ContractAssertions.producedEventMatches(
        "notification", "notification-delivered", 1, event.data());
  }

  @Test
  void failedIsAsAgreed() {
    Delivery delivery = delivery();
    var events = delivery.failedForGood(GIVEN_UP, FailureReason.REFUSED_BY_SERVER);
    OutgoingEvent event = published(delivery, events).getFirst();
    ContractAssertions.producedEventMatches("notification", "notification-failed", 1, event.data());
  }

  @Test
  void everyReasonIsACodeOfTheContract() {
    for (FailureReason reason : FailureReason.values()) {
      Delivery delivery = delivery();
      OutgoingEvent event =
          published(delivery, delivery.failedForGood(GIVEN_UP, reason)).getFirst();
      ContractAssertions.producedEventIsValid(
          "notification", "notification-failed", 1, event.data());
    }
  }

  @Test
  void everyEventIsPublishedOrListedAsInternal() throws IOException {
    Set<String> all =
        Stream.of(DeliveryEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
    Set<String> known = internalOnly();
    known.addAll(Set.of("Delivered", "Failed"));
    assertThat(known).isEqualTo(all);
    Delivery waiting = delivery();
    assertThat(published(waiting, waiting.waitForContact(SENT))).isEmpty();
  }

  private static Set<String> internalOnly() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            PublishedEventsTest.class.getResourceAsStream("/internal-only.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toSet());
    }
  }

  private List<OutgoingEvent> published(Delivery delivery, List<DeliveryEvent> events) {
    return mapper.published(delivery.applyAll(events), events);
  }

  private static Delivery delivery() {
    return new Delivery(
        new DeliveryId("0197f3a0-0000-7000-8000-000000000011"),
        new NoticeId("n"),
        new RecipientId("r"),
        NoticeType.CASE_OPENED,
        Channel.EMAIL,
        SENT,
        0,
        DeliveryStatus.READY,
        SENT,
        0,
        List.of(),
        null,
        null);
  }
}
