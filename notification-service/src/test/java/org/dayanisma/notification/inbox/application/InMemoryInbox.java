package org.dayanisma.notification.inbox.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.jspecify.annotations.Nullable;

/** Inboxes without a store; obeys the same contract. */
public final class InMemoryInbox implements Inbox {

  private final Map<NoticeId, Row> rows = new LinkedHashMap<>();

  /** Grows although rows are taken away: what comes again comes last. */
  private int arrived;

  @Override
  public synchronized void add(List<Notice> notices) {
    for (Notice notice : notices) {
      rows.computeIfAbsent(notice.id(), _ -> new Row(arrived++, notice, null));
    }
  }

  @Override
  public synchronized List<Row> newest(RecipientId recipient, @Nullable Place before, int limit) {
    return rowsOf(recipient).stream()
        .filter(row -> before == null || row.place().compareTo(before) < 0)
        .sorted(Comparator.comparing(Row::place).reversed())
        .limit(limit)
        .toList();
  }

  private List<Row> rowsOf(RecipientId recipient) {
    return new ArrayList<>(rows.values())
        .stream().filter(row -> row.notice().recipient().equals(recipient)).toList();
  }

  @Override
  public synchronized Optional<Notice> find(NoticeId notice) {
    return Optional.ofNullable(rows.get(notice)).map(Row::notice);
  }

  @Override
  public synchronized void withdraw(Notice notice) {
    rows.remove(notice.id());
  }

  @Override
  public synchronized Optional<Row> markRead(RecipientId recipient, NoticeId notice, Instant now) {
    Row row = rows.get(notice);
    if (row == null || !row.notice().recipient().equals(recipient)) {
      return Optional.empty();
    }
    Row read = new Row(row.arrival(), row.notice(), row.readAt() == null ? now : row.readAt());
    rows.put(notice, read);
    return Optional.of(read);
  }
}
