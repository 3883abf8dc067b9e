package org.dayanisma.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dayanisma.notification.deliveries.domain.Deliveries;
import org.dayanisma.notification.deliveries.domain.Deliveries.Due;
import org.dayanisma.notification.deliveries.domain.Delivery;
import org.dayanisma.notification.deliveries.domain.DeliveryId;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.notices.domain.Channel;
import org.dayanisma.notification.notices.domain.Lane;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.Occasion;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.notices.domain.Subject;
import org.dayanisma.testkit.ContractAssertions;
import org.dayanisma.testkit.ContractSamples;
import org.dayanisma.testkit.SampleEvent;
import org.dayanisma.testkit.Topics.Published;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ends of deliveries, claims, and what cannot be read. */
class DeliveryEndsIT extends ServiceHarness {

  @Autowired private Deliveries deliveries;
  @Autowired private Inbox inbox;

  @Test
  void theEndsArePublished() {
    String good = uuid();
    String bad = uuid();
    others.publish(contact(good, 1, good + "@mail.example", "tr"));
    others.publish(contact(bad, 1, "not an address", "tr"));
    others.publish(audience(uuid(), 1, List.of(good, bad)));
    awaitStatus(good, "DELIVERED");
    awaitStatus(bad, "FAILED");
    assertThat(bodies(good))
        .singleElement()
        .satisfies(body -> produced("notification-delivered", body));
    assertThat(bodies(bad))
        .singleElement()
        .satisfies(body -> produced("notification-failed", body))
        .satisfies(body -> assertThat(body).contains("ADDRESS_INVALID"));
  }

  private static void produced(String type, String body) {
    ContractAssertions.producedEventIsValid(
        "notification", type, 1, body.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> bodies(String recipient) {
    String id = Objects.requireNonNull(delivery(recipient)).getString("_id");
    return others
        .read(List.of("notification.deliveries"), 1, told -> told.text().contains(id))
        .stream()
        .map(Published::text)
        .toList();
  }

  private List<DeliveryId> dueIds(Instant at) {
    return deliveries.due(Lane.BULK, at, null, 100).stream().map(Due::id).toList();
  }

  @Test
  void whatIsDueIsReadPieceByPieceTheLongestWaitingFirst() {
    Instant first = Instant.parse("2098-01-01T00:00:00Z");
    List<Delivery> planned = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      Notice notice =
          Notice.of(
              Occasion.ofCampaign(uuid()),
              NoticeType.CAMPAIGN_LAUNCHED,
              new RecipientId(uuid()),
              new Subject(Subject.Kind.CAMPAIGN, uuid()),
              first);
      planned.add(Delivery.planned(notice, Channel.EMAIL, first.plusSeconds(i / 4)));
    }
    deliveries.plan(planned);
    Instant now = first.plusSeconds(60);
    List<Due> read = new ArrayList<>();
    List<Due> piece = deliveries.due(Lane.BULK, now, new Due(new DeliveryId(""), first), 7);
    while (!piece.isEmpty()) {
      assertThat(piece).hasSizeLessThanOrEqualTo(7);
      read.addAll(piece);
      piece = deliveries.due(Lane.BULK, now, piece.getLast(), 7);
    }
    assertThat(read.stream().map(Due::id))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(planned.stream().map(Delivery::id).toList());
    assertThat(read.stream().map(Due::dueAt)).isSorted();
  }

  @Test
  void aClaimIsForOneWorkerAndRunsOut() {
    Notice notice =
        Notice.of(
            Occasion.ofCampaign(uuid()),
            NoticeType.CAMPAIGN_LAUNCHED,
            new RecipientId(uuid()),
            new Subject(Subject.Kind.CAMPAIGN, uuid()),
            Instant.parse("2099-01-01T00:00:00Z"));
    Instant due = notice.at(); // far ahead, so that the real workers leave it alone
    Delivery planned = Delivery.planned(notice, Channel.EMAIL, due);
    deliveries.plan(List.of(planned, planned));
    deliveries.plan(List.of(planned));
    Instant until = due.plusSeconds(60);
    assertThat(deliveries.claim(planned.id(), due.minusSeconds(1), until)).isEmpty();
    assertThat(deliveries.claim(planned.id(), due, until)).isPresent();
    assertThat(deliveries.claim(planned.id(), due, until)).isEmpty();
    assertThat(dueIds(due)).doesNotContain(planned.id());
    assertThat(dueIds(until)).contains(planned.id());
    Delivery first = deliveries.claim(planned.id(), until, until).orElseThrow();
    Delivery second = deliveries.findAll(List.of(planned.id())).getFirst();
    assertThat(deliveries.save(first, first.delivered(until, "w"))).isTrue();
    assertThat(deliveries.save(second, second.delivered(until, "w"))).isFalse();
    assertThat(deliveries.claim(planned.id(), until.plusSeconds(1), until)).isEmpty();
  }

  @Test
  void whatCannotBeReadGoesToTheDeadLettersAndOthersGoOn() {
    String person = uuid();
    String unreadable = uuid();
    others.publish(
        SampleEvent.of("membership", "member-contact-published").with("memberId", unreadable));
    others.publish(contact(person, 1, person + "@mail.example", "tr"));
    others.publish(audience(uuid(), 1, List.of(person)));
    awaitStatus(person, "DELIVERED");
    String letters = "membership.contacts.dlq.notification-service.contactEvents";
    assertThat(others.read(List.of(letters), 1, letter -> letter.key().equals(unreadable)))
        .isNotEmpty();
  }

  /** The consumer's side of the contracts: every sample drives its handler. */
  @Test
  void everySampleOfTheContractsIsUnderstood() {
    List<SampleEvent> told = new ArrayList<>();
    for (String type : List.of("mandate-started", "mandate-ended")) {
      told.addAll(SampleEvent.allOf("membership", type));
    }
    for (String type :
        List.of(
            "case-closed",
            "case-opened",
            "case-assigned",
            "case-assignment-asked",
            "case-sealed",
            "case-unsealed",
            "case-keeper-called",
            "case-reported",
            "break-glass-granted")) {
      told.addAll(SampleEvent.allOf("casework", type));
    }
    told.addAll(SampleEvent.allOf("campaign", "audience-called"));
    told.addAll(SampleEvent.allOf("campaign", "campaign-finished"));
    told.addAll(SampleEvent.allOf("membership", "own-entry-changed"));
    for (int i = 0; i < told.size(); i++) {
      others.publish(told.get(i).about("samples").withUnknown("addedLater", 1).numbered(i + 1L));
    }
    RecipientId responsible = new RecipientId("a3f1c7be-1a56-4c5a-8a7e-2f4e0f9f3b02");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(inbox.newest(responsible, null, 10))
                .extracting(row -> row.notice().type())
                .as("once for the opening, and each sample of an assignment is one of its own")
                .containsExactlyInAnyOrderElementsOf(
                    Stream.concat(
                            Stream.of(
                                NoticeType.CASE_OPENED,
                                NoticeType.BREAK_GLASS_GRANTED,
                                NoticeType.KEEPING_WITNESSED,
                                NoticeType.CAMPAIGN_LAUNCHED),
                            ContractSamples.of("casework", "case-assigned", 1).all().stream()
                                .map(sample -> NoticeType.CASE_OPENED))
                        .toList()));
    assertThat(inbox.newest(new RecipientId("b4e2d8cf-2b67-4d6b-9b8f-3a5f1a0a4c03"), null, 10))
        .extracting(row -> row.notice().type())
        .containsExactly(NoticeType.ASSIGNMENT_ASKED);
    assertThat(inbox.newest(new RecipientId("c5f3e9d0-3c78-4e7c-8c90-4b6f2b1b5d04"), null, 10))
        .extracting(row -> row.notice().type())
        .as("each sample is a call of its own")
        .isNotEmpty()
        .containsOnly(NoticeType.KEEPER_CALLED);
    assertThat(inbox.newest(new RecipientId("d6a4fae1-4d89-4f8d-9da1-5c7a3c2c6e05"), null, 10))
        .extracting(row -> row.notice().type())
        .as("two samples of one case, and a glass that was broken")
        .containsExactly(NoticeType.EMERGENCY_OVERSEEN, NoticeType.CASE_REPORTED);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(
                    inbox.newest(new RecipientId("5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01"), null, 10))
                .extracting(row -> row.notice().type())
                .contains(NoticeType.OWN_ENTRY));
  }
}
