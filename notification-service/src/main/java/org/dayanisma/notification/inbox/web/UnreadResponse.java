package org.dayanisma.notification.inbox.web;

import org.dayanisma.notification.inbox.application.CountUnreadHandler.Unread;

/**
 * Unread notices.
 *
 * @param unread among the newest hundred
 * @param all whether there are no older ones
 */
public record UnreadResponse(int unread, boolean all) {

  static UnreadResponse of(Unread counted) {
    return new UnreadResponse(counted.unread(), counted.all());
  }
}
