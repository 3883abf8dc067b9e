package org.dayanisma.notification.deliveries.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.notification.deliveries.application.EndedCalls;
import org.dayanisma.notification.deliveries.application.MailSender;
import org.dayanisma.notification.deliveries.application.SendDeliveryHandler;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.dayanisma.notification.deliveries.domain.Deliveries;
import org.dayanisma.notification.deliveries.domain.Delivery;
import org.dayanisma.notification.deliveries.domain.DeliveryEvent;
import org.dayanisma.notification.deliveries.domain.DeliveryId;
import org.dayanisma.notification.deliveries.domain.RetryPolicy;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.inbox.domain.Inbox.Place;
import org.dayanisma.notification.notices.application.MailText;
import org.dayanisma.notification.notices.application.Wording;
import org.dayanisma.notification.notices.domain.InMemoryEndedCampaigns;
import org.dayanisma.notification.notices.domain.Lane;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.recipients.application.NobodysContacts;
import org.dayanisma.notification.recipients.domain.Preferences;
import org.dayanisma.notification.recipients.domain.PreferencesChosen;
import org.dayanisma.notification.recipients.domain.PreferencesOfPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A hundred thousand mails that wait take no more memory than the queues have. */
class MailBacklogTest {

  private static final Instant NOW = Instant.parse("2026-04-02T08:00:00Z");
  private static final int CAPACITY = 2_000;
  private static final MailSettings SETTINGS =
      new MailSettings(
          URI.create("smtp://localhost:2525"),
          "no-reply@notice.example",
          2,
          Duration.ofHours(1),
          CAPACITY);

  private final Backlog backlog = new Backlog(100_000);
  private final MailWorkers workers =
      new MailWorkers(SETTINGS, backlog, () -> NOW, new SimpleMeterRegistry());

  /** So many deliveries are due, all for campaigns, and it is counted how they are read. */
  private static final class Backlog implements Deliveries {
    final List<Due> waiting;
    final AtomicInteger mostAtOnce = new AtomicInteger();
    final AtomicInteger read = new AtomicInteger();

    Backlog(int size) {
      waiting =
          IntStream.range(0, size)
              .mapToObj(
                  i -> new Due(new DeliveryId("%06d".formatted(i)), NOW.minusSeconds(size - i)))
              .toList();
    }

    @Override
    public List<Due> due(Lane lane, Instant now, @Nullable Due after, int limit) {
      if (lane != Lane.BULK) {
        return List.of();
      }
      int from = after == null ? 0 : Integer.parseInt(after.id().value()) + 1;
      List<Due> piece = waiting.subList(from, Math.min(waiting.size(), from + limit));
      mostAtOnce.accumulateAndGet(piece.size(), Math::max);
      read.addAndGet(piece.size());
      return piece;
    }

    @Override
    public void plan(List<Delivery> planned) {}

    @Override
    public Optional<Delivery> claim(DeliveryId id, Instant now, Instant until) {
      return Optional.empty();
    }

    @Override
    public List<Delivery> findAll(Collection<DeliveryId> ids) {
      return List.of();
    }

    @Override
    public boolean save(Delivery delivery, List<DeliveryEvent> events) {
      return false;
    }
  }

  @Test
  void aSweepReadsPiecesAndNoMoreThanTheQueueHasRoomFor() {
    workers.sweep();
    assertThat(backlog.mostAtOnce).hasValue(MailWorkers.PIECE);
    assertThat(backlog.read.get()).isBetween(CAPACITY, CAPACITY + MailWorkers.PIECE);
    workers.sweep();
    assertThat(backlog.read.get())
        .as("a queue that is full asks for nothing")
        .isLessThanOrEqualTo(CAPACITY + MailWorkers.PIECE);
  }

  @Test
  void whatIsPostponedIsNotAllRemembered() {
    workers.start(handler());
    try {
      for (Deliveries.Due each : backlog.waiting) {
        workers.queue().offerAt(Lane.BULK, each.id(), NOW.plus(Duration.ofHours(2)));
      }
      assertThat(workers.remembered()).isEqualTo(CAPACITY);
    } finally {
      workers.close();
    }
  }

  /** Never sends: nothing can be claimed. */
  private SendDeliveryHandler handler() {
    Inbox inbox = new NoInbox();
    return new SendDeliveryHandler(
        backlog,
        new NobodysContacts(),
        NobodysContacts.nothingToTell(
            inbox, backlog, new TellPeopleHandler(inbox, backlog, workers.queue(), () -> NOW)),
        new NoPreferences(),
        new EndedCalls(inbox, new InMemoryEndedCampaigns()),
        new NoWording(),
        _ -> new MailSender.SendOutcome.NoServer(),
        workers.queue(),
        new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofDays(5)),
        Duration.ofMinutes(3),
        () -> NOW);
  }

  private static final class NoInbox implements Inbox {
    @Override
    public void add(List<Notice> notices) {}

    @Override
    public List<Row> newest(RecipientId recipient, @Nullable Place before, int limit) {
      return List.of();
    }

    @Override
    public Optional<Notice> find(NoticeId notice) {
      return Optional.empty();
    }

    @Override
    public void withdraw(Notice notice) {}

    @Override
    public Optional<Row> markRead(RecipientId recipient, NoticeId notice, Instant now) {
      return Optional.empty();
    }
  }

  private static final class NoPreferences implements PreferencesOfPeople {
    @Override
    public Versioned<Preferences> present(RecipientId recipient) {
      return new Versioned<>(Preferences.untouched(recipient), 0);
    }

    @Override
    public boolean save(Versioned<Preferences> before, List<PreferencesChosen> events) {
      return true;
    }
  }

  private static final class NoWording implements Wording {
    @Override
    public MailText mail(NoticeType type, LanguageChain languages) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Title title(NoticeType type, LanguageChain languages) {
      throw new UnsupportedOperationException();
    }
  }
}
