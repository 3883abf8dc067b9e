package org.dayanisma.notification.application;

import org.dayanisma.notification.domain.LanguageChain;
import org.dayanisma.notification.domain.NoticeId;
import org.dayanisma.notification.domain.RecipientId;

/** Somebody read a notice of theirs. */
public record MarkRead(RecipientId reader, NoticeId notice, LanguageChain signedInWith) {}
