package org.dayanisma.notification.application;

import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.domain.Contact;
import org.dayanisma.notification.domain.RecipientId;

/** Membership published a person's contact. */
public record RecordContact(RecipientId recipient, Contact contact, IncomingEvent cause) {}
