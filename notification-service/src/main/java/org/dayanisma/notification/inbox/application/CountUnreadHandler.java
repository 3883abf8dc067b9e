package org.dayanisma.notification.inbox.application;

import org.dayanisma.notification.inbox.domain.Inbox;

/**
 * Counts the unread among the newest rows: one look-up of known ids, however large the inbox is.
 * Nobody needs to know how many hundreds are unread.
 */
public final class CountUnreadHandler {

  /** So many of the newest rows are looked at. */
  static final int LOOKED_AT = 100;

  private final Inbox inbox;

  public CountUnreadHandler(Inbox inbox) {
    this.inbox = inbox;
  }

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
    var rows = inbox.newest(query.reader(), null, LOOKED_AT);
    int unread = (int) rows.stream().filter(row -> row.readAt() == null).count();
    return new Unread(unread, rows.isEmpty() || rows.getLast().place() == 0);
  }
}
