package org.dayanisma.notification.inbox.application;

import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.notification.notices.domain.NoticeId;
import org.dayanisma.notification.notices.domain.RecipientId;

/** Somebody read a notice of theirs. */
public record MarkRead(RecipientId reader, NoticeId notice, LanguageChain signedInWith) {}
