package org.dayanisma.notification.application;

import org.dayanisma.notification.application.OpenCases.OpenCase;
import org.dayanisma.notification.domain.RecipientId;
import org.jspecify.annotations.Nullable;

/**
 * A case was opened.
 *
 * @param responsible absent while nobody is; whoever becomes it is announced later
 */
public record AnnounceCase(OpenCase opened, @Nullable RecipientId responsible) {}
