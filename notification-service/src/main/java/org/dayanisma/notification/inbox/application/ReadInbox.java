package org.dayanisma.notification.inbox.application;

import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.notification.inbox.domain.Inbox.Place;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.jspecify.annotations.Nullable;

/**
 * A page of somebody's inbox.
 *
 * @param before place of the last row of the page before; null for the first page
 * @param signedInWith languages of the token, used while membership published none
 */
public record ReadInbox(
    RecipientId reader, @Nullable Place before, int limit, LanguageChain signedInWith) {}
