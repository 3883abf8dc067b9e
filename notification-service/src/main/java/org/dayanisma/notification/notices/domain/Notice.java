package org.dayanisma.notification.notices.domain;

import java.time.Instant;

/**
 * One person is told one thing: a row of their inbox, and the reason of the deliveries. It has no
 * text; that is made when it is read, in the reader's language.
 *
 * @param about what to look at after signing in
 * @param at when it happened
 */
public record Notice(
    NoticeId id, RecipientId recipient, NoticeType type, Subject about, Instant at) {

  public static Notice of(
      Occasion occasion, NoticeType type, RecipientId recipient, Subject about, Instant at) {
    return new Notice(NoticeId.of(occasion, type, recipient), recipient, type, about, at);
  }
}
