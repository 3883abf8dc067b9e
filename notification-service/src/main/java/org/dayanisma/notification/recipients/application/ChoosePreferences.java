package org.dayanisma.notification.recipients.application;

import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.recipients.domain.Preferences;

/**
 * Somebody chooses languages and channels.
 *
 * @param chosen with the version they saw
 */
public record ChoosePreferences(RecipientId person, Preferences chosen) {}
