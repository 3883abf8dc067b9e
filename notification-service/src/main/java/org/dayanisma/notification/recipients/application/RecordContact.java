package org.dayanisma.notification.recipients.application;

import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.recipients.domain.Contact;

/** Membership published a person's contact. */
public record RecordContact(RecipientId recipient, Contact contact, IncomingEvent cause) {}
