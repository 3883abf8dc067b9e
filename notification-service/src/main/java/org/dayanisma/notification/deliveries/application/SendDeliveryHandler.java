package org.dayanisma.notification.deliveries.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dayanisma.notification.deliveries.application.MailSender.Mail;
import org.dayanisma.notification.deliveries.application.MailSender.SendOutcome;
import org.dayanisma.notification.deliveries.domain.Deliveries;
import org.dayanisma.notification.deliveries.domain.Delivery;
import org.dayanisma.notification.deliveries.domain.DeliveryEvent;
import org.dayanisma.notification.deliveries.domain.DeliveryEvent.Postponed;
import org.dayanisma.notification.deliveries.domain.DeliveryId;
import org.dayanisma.notification.deliveries.domain.FailureReason;
import org.dayanisma.notification.deliveries.domain.RetryPolicy;
import org.dayanisma.notification.notices.application.MailText;
import org.dayanisma.notification.notices.application.Wording;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.recipients.domain.Contact;
import org.dayanisma.notification.recipients.domain.Preferences;
import org.dayanisma.notification.recipients.domain.PreferencesOfPeople;
import org.dayanisma.notification.recipients.domain.Recipients;

/**
 * One attempt at one delivery: claim, send, mark.
 *
 * <p>The claim keeps other workers and instances away. If this process dies after the server took
 * the mail and before the mark, the claim runs out and the mail is sent once more, with the same
 * Message-ID, by which mail clients fold the two. Nothing on this side of SMTP can close that gap;
 * the other order would lose mails instead.
 */
public record SendDeliveryHandler(
    Deliveries deliveries,
    Recipients recipients,
    TellOfChangesHandler tellOfChanges,
    PreferencesOfPeople preferences,
    EndedCalls endedCalls,
    Wording wording,
    MailSender sender,
    DeliveryQueue queue,
    RetryPolicy retry,
    Duration claim,
    InstantSource clock) {

  /** What the worker should know afterwards. */
  public enum Attempted {
    /** There was nothing to send, or it was not for us. */
    NOTHING,
    /** The server answered. */
    ANSWERED,
    /** There is no server; others need not try right now. */
    NO_SERVER
  }

  public Attempted handle(DeliveryId id) {
    Instant now = clock.instant();
    Optional<Delivery> claimed = deliveries.claim(id, now, now.plus(claim));
    if (claimed.isEmpty()) {
      return Attempted.NOTHING;
    }
    Delivery delivery = claimed.get();
    if (endedCalls.isOver(delivery)) {
      deliveries.save(delivery, delivery.callOff(now));
      return Attempted.NOTHING;
    }
    Preferences chosen = preferences.of(delivery.recipient());
    if (!chosen.allowsMail(delivery.type())) {
      deliveries.save(delivery, delivery.mute(now));
      return Attempted.NOTHING;
    }
    Optional<Contact> contact = recipients.contactOf(delivery.recipient());
    Optional<String> address = addressFor(delivery);
    if (contact.isEmpty() || address.isEmpty()) {
      waitForContact(delivery, now);
      return Attempted.NOTHING;
    }
    MailText text =
        wording.mail(delivery.type(), chosen.languages().orElse(contact.get().languages()));
    SendOutcome outcome = sender.send(new Mail(delivery.id(), address.get(), text, now));
    mark(delivery, outcome, text);
    return outcome instanceof SendOutcome.NoServer ? Attempted.NO_SERVER : Attempted.ANSWERED;
  }

  /**
   * The contact may have come after we looked and before we wrote that we wait; whoever brought it
   * then saw no waiting delivery. So look once more.
   */
  private void waitForContact(Delivery delivery, Instant now) {
    List<DeliveryEvent> waits = delivery.waitForContact(now);
    if (!deliveries.save(delivery, waits) || addressFor(delivery).isEmpty()) {
      return;
    }
    Delivery waiting = delivery.applyAll(waits);
    if (deliveries.save(waiting, waiting.contactCame(now))) {
      queue.offer(delivery.lane(), delivery.id());
    }
  }

  private Optional<String> addressFor(Delivery delivery) {
    return recipients.addressFor(delivery.recipient(), delivery.type(), delivery.notice());
  }

  private void mark(Delivery delivery, SendOutcome outcome, MailText text) {
    Instant now = clock.instant();
    List<DeliveryEvent> events =
        switch (outcome) {
          case SendOutcome.Accepted accepted -> delivery.delivered(now, text.name());
          case SendOutcome.RefusedForNow refused ->
              delivery.failedForNow(now, refused.reason(), retry);
          case SendOutcome.RefusedForGood refused -> delivery.failedForGood(now, refused.reason());
          case SendOutcome.NoServer none ->
              delivery.failedForNow(now, FailureReason.SERVER_UNREACHABLE, retry);
        };
    if (deliveries.save(delivery, events)) {
      Delivery after = delivery.applyAll(events);
      if (after.type() == NoticeType.CONTACT_CHANGED && after.status().isEnd()) {
        tellOfChanges.handle(delivery.recipient());
      }
      events.stream()
          .filter(Postponed.class::isInstance)
          .forEach(event -> queue.offerAt(after.lane(), after.id(), after.dueAt()));
    }
  }
}
