package org.dayanisma.notification.application;

import org.dayanisma.notification.domain.LanguageChain;
import org.dayanisma.notification.domain.RecipientId;
import org.jspecify.annotations.Nullable;

/**
 * A page of somebody's inbox.
 *
 * @param before place of the last row of the page before; null for the first page
 * @param signedInWith languages of the token, used while membership published none
 */
public record ReadInbox(
    RecipientId reader, @Nullable Long before, int limit, LanguageChain signedInWith) {}
