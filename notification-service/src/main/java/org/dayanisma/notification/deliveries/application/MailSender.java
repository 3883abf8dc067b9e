package org.dayanisma.notification.deliveries.application;

import java.time.Instant;
import org.dayanisma.notification.deliveries.domain.DeliveryId;
import org.dayanisma.notification.deliveries.domain.FailureReason;
import org.dayanisma.notification.notices.application.MailText;

/** Hands a mail to the first mail server. */
public interface MailSender {

  SendOutcome send(Mail mail);

  /**
   * A mail.
   *
   * @param id makes the Message-ID, the same at every attempt
   * @param to address; never logged
   */
  record Mail(DeliveryId id, String to, MailText text, Instant at) {

    @Override
    public String toString() {
      return "Mail[" + id.value() + "]";
    }
  }

  /** What became of an attempt. */
  sealed interface SendOutcome {

    /** The server took responsibility for it. */
    record Accepted() implements SendOutcome {}

    /** Not now; this mail only. */
    record RefusedForNow(FailureReason reason) implements SendOutcome {}

    /** Never. */
    record RefusedForGood(FailureReason reason) implements SendOutcome {}

    /** No mail would go now: the server is not there or does not want us. */
    record NoServer() implements SendOutcome {}
  }
}
