package org.dayanisma.notification.announcements.application;

import org.dayanisma.notification.announcements.application.OpenCases.OpenCase;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.jspecify.annotations.Nullable;

/**
 * A case was opened.
 *
 * @param responsible absent while nobody is; whoever becomes it is announced later
 */
public record AnnounceCase(OpenCase opened, @Nullable RecipientId responsible) {}
