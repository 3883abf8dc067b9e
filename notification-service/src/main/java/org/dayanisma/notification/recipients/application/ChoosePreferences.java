package org.dayanisma.notification.application;

import org.dayanisma.notification.domain.Preferences;
import org.dayanisma.notification.domain.RecipientId;

/**
 * Somebody chooses languages and channels.
 *
 * @param chosen with the version they saw
 */
public record ChoosePreferences(RecipientId person, Preferences chosen) {}
