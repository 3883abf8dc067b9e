package org.dayanisma.notification.recipients.application;

import org.dayanisma.notification.notices.domain.RecipientId;

/** Erases a person who was erased in membership. Notices stay: they hold ids only. */
public final class ForgetRecipientHandler {

  private final RecipientProjection recipients;

  public ForgetRecipientHandler(RecipientProjection recipients) {
    this.recipients = recipients;
  }

  public void handle(RecipientId recipient) {
    recipients.forget(recipient);
  }
}
