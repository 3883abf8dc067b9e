package org.dayanisma.notification.announcements.messaging;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.dayanisma.dataprotection.CiphertextRejected;
import org.dayanisma.dataprotection.SealedPayloads;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.eventrelay.EventJson;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.PoisonEventException;
import org.dayanisma.notification.announcements.application.RecordContactHandler;
import org.dayanisma.notification.announcements.application.RecordMandate;
import org.dayanisma.notification.announcements.application.RecordMandateHandler;
import org.dayanisma.notification.announcements.messaging.membership.MandateEndedV1;
import org.dayanisma.notification.announcements.messaging.membership.MandateStartedV1;
import org.dayanisma.notification.announcements.messaging.membership.MemberContactPublishedV1;
import org.dayanisma.notification.announcements.messaging.membership.SealedContact;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.recipients.application.ForgetRecipientHandler;
import org.dayanisma.notification.recipients.application.RecordContact;
import org.dayanisma.notification.recipients.domain.Contact;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** What membership tells: contacts, mandates, erasures. */
@Component
public final class MembershipEventsConsumer {

  public static final String CONTACT = "org.dayanisma.membership.member-contact-published.v1";
  public static final String STARTED = "org.dayanisma.membership.mandate-started.v1";
  public static final String ENDED = "org.dayanisma.membership.mandate-ended.v1";

  private static final String OURSELVES = "notification-service";
  private static final String OFFICE = "ORGANISER";

  private final RecordContactHandler recordContact;
  private final ForgetRecipientHandler forgetRecipient;
  private final RecordMandateHandler recordMandate;
  private final SealedPayloads payloads;

  public MembershipEventsConsumer(
      RecordContactHandler recordContact,
      ForgetRecipientHandler forgetRecipient,
      RecordMandateHandler recordMandate,
      SealedPayloads payloads) {
    this.recordContact = recordContact;
    this.forgetRecipient = forgetRecipient;
    this.recordMandate = recordMandate;
    this.payloads = payloads;
  }

  /** A contact, or the tombstone of an erased person. */
  public void contact(IncomingEvent event) {
    if (event.isTombstone()) {
      forgetRecipient.handle(new RecipientId(event.subject()));
      return;
    }
    on(EventJson.read(event, MemberContactPublishedV1.class), event);
  }

  void on(MemberContactPublishedV1 published, IncomingEvent event) {
    if (published.sealedFor().equals(OURSELVES)) {
      Contact contact = opened(published);
      recordContact.handle(new RecordContact(recipient(published.memberId()), contact, event));
    }
  }

  private Contact opened(MemberContactPublishedV1 published) {
    try {
      byte[] json =
          payloads.open(
              "membership.contacts|" + published.memberId(),
              Base64.getDecoder().decode(published.sealed()));
      SealedContact contact = EventJson.parse(json, SealedContact.class);
      List<String> languages = contact.languages();
      return new Contact(
          contact.email(),
          contact.mobile(),
          LanguageChain.of(languages == null ? List.of() : languages));
    } catch (CiphertextRejected | IllegalArgumentException | JacksonException e) {
      // Without the cause: what could be read of the payload may stand in its message.
      throw new PoisonEventException("The sealed contact cannot be opened");
    }
  }

  public void mandateStarted(MandateStartedV1 started, IncomingEvent event) {
    if (started.office().equals(OFFICE)) {
      recordMandate.handle(
          new RecordMandate.Started(
              started.unitId().toString(),
              started.mandateId().toString(),
              recipient(started.memberId()),
              started.startedOn(),
              event));
    }
  }

  public void mandateEnded(MandateEndedV1 ended, IncomingEvent event) {
    if (ended.office().equals(OFFICE)) {
      recordMandate.handle(
          new RecordMandate.Ended(ended.unitId().toString(), ended.mandateId().toString(), event));
    }
  }

  private static RecipientId recipient(UUID memberId) {
    return new RecipientId(memberId.toString());
  }
}
