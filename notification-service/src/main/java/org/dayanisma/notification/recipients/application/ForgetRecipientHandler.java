package org.dayanisma.notification.recipients.application;

import org.dayanisma.notification.notices.domain.RecipientId;
import org.springframework.stereotype.Service;

/** Erases a person who was erased in membership. Notices stay: they hold ids only. */
@Service
public record ForgetRecipientHandler(RecipientProjection recipients) {

  public void handle(RecipientId recipient) {
    recipients.forget(recipient);
  }
}
