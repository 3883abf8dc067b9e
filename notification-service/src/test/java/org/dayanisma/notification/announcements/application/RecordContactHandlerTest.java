package org.dayanisma.notification.announcements.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.deliveries.application.DeliveryQueue;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.dayanisma.notification.deliveries.domain.Deliveries;
import org.dayanisma.notification.deliveries.domain.Delivery;
import org.dayanisma.notification.deliveries.domain.DeliveryEvent;
import org.dayanisma.notification.deliveries.domain.DeliveryId;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.inbox.domain.Inbox.Place;
import org.dayanisma.notification.notices.domain.Channel;
import org.dayanisma.notification.notices.domain.Lane;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.Occasion;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.notices.domain.Subject;
import org.dayanisma.notification.recipients.application.NobodysContacts;
import org.dayanisma.notification.recipients.application.RecordContact;
import org.dayanisma.notification.recipients.domain.Contact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordContactHandlerTest {

  private static final Instant NOON = Instant.parse("2026-03-16T12:00:00Z");

  private final RecipientId member = new RecipientId("member");
  private final List<DeliveryId> lookedAt = new ArrayList<>();

  @Test
  void aPageThatIsNotFullEndsNothing() {
    List<Notice> notices = IntStream.range(0, 9).mapToObj(this::notice).toList();
    Inbox inbox = new ShortPages(notices);
    Deliveries deliveries = new Looks();
    var handler =
        new RecordContactHandler(
            new NobodysContacts(),
            NobodysContacts.nothingToTell(
                inbox,
                deliveries,
                new TellPeopleHandler(inbox, deliveries, new NoQueue(), InstantSource.fixed(NOON))),
            inbox,
            deliveries,
            new NoQueue(),
            InstantSource.fixed(NOON));

    handler.handle(new RecordContact(member, contact(), event()));

    assertThat(lookedAt)
        .containsExactlyInAnyOrderElementsOf(
            notices.stream().map(n -> DeliveryId.of(n.id(), Channel.EMAIL)).toList());
  }

  private Notice notice(int n) {
    return Notice.of(
        Occasion.ofCampaign("campaign-" + n),
        NoticeType.CAMPAIGN_LAUNCHED,
        member,
        new Subject(Subject.Kind.CAMPAIGN, "campaign-" + n),
        NOON);
  }

  private static Contact contact() {
    return new Contact("someone@mail.example", null, LanguageChain.of(List.of()));
  }

  private static IncomingEvent event() {
    return new IncomingEvent("member:1", "t.v1", "/s", "member", 1, NOON, new byte[0], null);
  }

  /** Never gives more than two rows at once. */
  private record ShortPages(List<Notice> notices) implements Inbox {

    @Override
    public void add(List<Notice> more) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Row> newest(RecipientId recipient, @Nullable Place before, int limit) {
      int end = before == null ? notices.size() : (int) before.arrival();
      return IntStream.range(Math.max(0, end - 2), end)
          .mapToObj(place -> new Row(place, notices.get(place), null))
          .toList()
          .reversed();
    }

    @Override
    public Optional<Notice> find(NoticeId notice) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void withdraw(Notice notice) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Row> markRead(RecipientId recipient, NoticeId notice, Instant now) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Looks implements Deliveries {

    @Override
    public void plan(List<Delivery> planned) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Delivery> claim(DeliveryId id, Instant now, Instant until) {
      return Optional.empty();
    }

    @Override
    public List<Delivery> findAll(Collection<DeliveryId> ids) {
      lookedAt.addAll(ids);
      return List.of();
    }

    @Override
    public List<Due> due(Lane lane, Instant now, @Nullable Due after, int limit) {
      return List.of();
    }

    @Override
    public boolean save(Delivery delivery, List<DeliveryEvent> events) {
      return false;
    }
  }

  private static final class NoQueue implements DeliveryQueue {

    @Override
    public void offer(Lane lane, DeliveryId id) {}

    @Override
    public void offerAt(Lane lane, DeliveryId id, Instant due) {}
  }
}
