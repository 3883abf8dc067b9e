package org.dayanisma.notification.inbox.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.inbox.domain.Inbox.Place;
import org.dayanisma.notification.inbox.domain.Inbox.Row;
import org.dayanisma.notification.notices.domain.InMemoryEndedCampaigns;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.Occasion;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.notices.domain.Subject;
import org.junit.jupiter.api.Test;

/** What every inbox store must do. */
public abstract class InboxContract {

  private static final Instant NOON = Instant.parse("2026-03-16T12:00:00Z");

  private final RecipientId reader = someone();

  /** The store; the same data behind every call, nothing remembered. */
  protected abstract Inbox inbox();

  @Test
  void keepsEachNoticeOnceAndTheNewestFirst() {
    List<Notice> notices = IntStream.range(0, 130).mapToObj(i -> notice(reader)).toList();
    for (Notice notice : notices) {
      inbox().add(List.of(notice));
    }
    inbox().add(notices);
    assertThat(notices(inbox().newest(reader, null, 200))).isEqualTo(notices.reversed());
  }

  @Test
  void pagesByPlace() {
    List<Notice> notices = IntStream.range(0, 23).mapToObj(i -> notice(reader)).toList();
    inbox().add(notices);
    List<Row> seen = new ArrayList<>(inbox().newest(reader, null, 10));
    seen.addAll(inbox().newest(reader, seen.getLast().place(), 10));
    seen.addAll(inbox().newest(reader, seen.getLast().place(), 10));
    assertThat(notices(seen)).containsExactlyInAnyOrderElementsOf(notices);
    assertThat(inbox().newest(reader, seen.getLast().place(), 10)).isEmpty();
  }

  /** A cursor can name any place; looking down from there would take for ever. */
  @Test
  void beginsAtTheNewestWhereAPlaceIsNamedThatIsNotThereYet() {
    List<Notice> notices = IntStream.range(0, 3).mapToObj(i -> notice(reader)).toList();
    notices.forEach(notice -> inbox().add(List.of(notice)));

    assertThat(notices(inbox().newest(reader, new Place(Long.MAX_VALUE, notices.get(1).id()), 2)))
        .isEqualTo(notices.reversed().subList(0, 2));
  }

  @Test
  void findsTheNoticeOfARow() {
    Notice notice = notice(reader);
    assertThat(inbox().find(notice.id())).isEmpty();
    inbox().add(List.of(notice));
    assertThat(inbox().find(notice.id())).contains(notice);
  }

  @Test
  void countsTheUnreadOfTheNewestHundred() {
    var counting = new CountUnreadHandler(inbox(), new ShownRows(new InMemoryEndedCampaigns()));
    assertThat(counting.handle(new CountUnread(reader))).isEqualTo(CountUnreadHandler.Unread.NONE);
    List<Notice> notices = IntStream.range(0, 5).mapToObj(i -> notice(reader)).toList();
    inbox().add(notices);
    inbox().markRead(reader, notices.getFirst().id(), NOON);
    assertThat(counting.handle(new CountUnread(reader)))
        .isEqualTo(new CountUnreadHandler.Unread(4, true));
    inbox().add(IntStream.range(0, 100).mapToObj(i -> notice(reader)).toList());
    assertThat(counting.handle(new CountUnread(reader)))
        .isEqualTo(new CountUnreadHandler.Unread(100, false));
  }

  @Test
  void takesManyPeopleWithInboxesOfAnySizeAtOnce() {
    List<RecipientId> people = IntStream.range(0, 60).mapToObj(i -> someone()).toList();
    for (int i = 0; i < people.size(); i++) {
      RecipientId person = people.get(i);
      inbox().add(IntStream.range(0, i).mapToObj(n -> notice(person)).toList());
    }
    List<Notice> chunk = people.stream().map(InboxContract::notice).toList();
    inbox().add(chunk);
    inbox().add(chunk);
    for (int i = 0; i < people.size(); i++) {
      List<Row> rows = inbox().newest(people.get(i), null, 200);
      assertThat(rows).hasSize(i + 1);
      assertThat(rows.getFirst().notice()).isEqualTo(chunk.get(i));
    }
  }

  @Test
  void losesAndDoublesNothingWhenWritersRace() throws Exception {
    List<Notice> notices = IntStream.range(0, 40).mapToObj(i -> notice(reader)).toList();
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        for (Notice notice : notices) {
          all.add(writers.submit(() -> inbox().add(List.of(notice))));
        }
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    List<Row> rows = inbox().newest(reader, null, 200);
    assertThat(notices(rows)).containsExactlyInAnyOrderElementsOf(notices);
    assertThat(rows.stream().map(Row::place).toList().reversed())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void marksOwnRowsReadAndTheFirstReadingCounts() {
    Notice notice = notice(reader);
    inbox().add(List.of(notice));
    assertThat(inbox().markRead(someone(), notice.id(), NOON)).isEmpty();
    assertThat(inbox().markRead(reader, new NoticeId("other"), NOON)).isEmpty();
    assertThat(inbox().markRead(reader, notice.id(), NOON).orElseThrow().readAt()).isEqualTo(NOON);
    assertThat(inbox().markRead(reader, notice.id(), NOON.plusSeconds(9)).orElseThrow().readAt())
        .isEqualTo(NOON);
  }

  @Test
  void takesANoticeBackAsIfItHadNotBeenThere() {
    List<Notice> notices = IntStream.range(0, 3).mapToObj(i -> notice(reader)).toList();
    Notice back = notices.get(1);
    notices.forEach(notice -> inbox().add(List.of(notice)));
    inbox().markRead(reader, back.id(), NOON);

    inbox().withdraw(back);
    inbox().withdraw(back);
    assertThat(notices(inbox().newest(reader, null, 10)))
        .containsExactly(notices.get(2), notices.get(0));
    assertThat(inbox().markRead(reader, back.id(), NOON)).isEmpty();

    inbox().add(List.of(back));
    Row again = inbox().newest(reader, null, 10).getFirst();
    assertThat(again.notice()).isEqualTo(back);
    assertThat(again.readAt()).isNull();
  }

  private static List<Notice> notices(List<Row> rows) {
    return rows.stream().map(Row::notice).toList();
  }

  private static RecipientId someone() {
    return new RecipientId(UUID.randomUUID().toString());
  }

  private static Notice notice(RecipientId recipient) {
    String campaign = UUID.randomUUID().toString();
    return Notice.of(
        Occasion.ofCampaign(campaign),
        NoticeType.CAMPAIGN_LAUNCHED,
        recipient,
        new Subject(Subject.Kind.CAMPAIGN, campaign),
        NOON);
  }
}
