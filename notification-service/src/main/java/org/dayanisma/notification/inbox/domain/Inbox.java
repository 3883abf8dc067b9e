package org.dayanisma.notification.inbox.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.jspecify.annotations.Nullable;

/** The inboxes of all people. A row, once there, keeps its place. */
public interface Inbox {

  /** Adds the notices that are not there yet; safe to repeat, also at the same time. */
  void add(List<Notice> notices);

  /**
   * Newest first. Only an empty page is the end.
   *
   * @param before place of the last row of the page before; null for the first page
   */
  List<Row> newest(RecipientId recipient, @Nullable Long before, int limit);

  /**
   * Marks a row read; the first reading counts.
   *
   * @return the row, empty if this person has none of this id
   */
  Optional<Row> markRead(RecipientId recipient, NoticeId notice, Instant now);

  /**
   * A row.
   *
   * @param place number within the recipient's inbox, ascending by arrival from 0
   */
  record Row(long place, Notice notice, @Nullable Instant readAt) {}
}
