package org.dayanisma.notification.notices.domain;

import java.time.Instant;
import java.util.Optional;

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

  /** The campaign to which it calls, if it calls to one. */
  public Optional<String> calledTo() {
    return type == NoticeType.CAMPAIGN_LAUNCHED ? Optional.of(about.id()) : Optional.empty();
  }

  /** The same once that campaign is over. */
  public Notice ended() {
    return new Notice(id, recipient, NoticeType.CAMPAIGN_ENDED, about, at);
  }
}
