package org.dayanisma.notification.inbox.application;

import org.dayanisma.notification.inbox.domain.Inbox;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.springframework.stereotype.Service;

/**
 * Counts the unread among the newest rows: one page, however large the inbox is. Nobody needs to
 * know how many hundreds are unread. The call of a campaign that is over waits for nobody.
 */
@Service
public record CountUnreadHandler(Inbox inbox, ShownRows shown) {

  /** So many of the newest rows are looked at. */
  static final int LOOKED_AT = 100;

  /**
   * The count.
   *
   * @param unread from 0 to 100
   * @param all whether the whole inbox was looked at
   */
  public record Unread(int unread, boolean all) {

    /** Of an inbox without rows. */
    public static final Unread NONE = new Unread(0, true);
  }

  public Unread handle(CountUnread query) {
    var rows = inbox.newest(query.reader(), null, LOOKED_AT + 1);
    long unread =
        shown.of(rows.stream().limit(LOOKED_AT).toList()).stream()
            .filter(row -> row.readAt() == null)
            .filter(row -> row.notice().type() != NoticeType.CAMPAIGN_ENDED)
            .count();
    return new Unread((int) unread, rows.size() <= LOOKED_AT);
  }
}
