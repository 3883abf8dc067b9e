package org.dayanisma.notification.notices.application;

/**
 * The text of a mail in one language.
 *
 * @param name channel, type, language and version of its template; kept as evidence
 */
public record MailText(String name, String language, String subject, String plain, String html) {}
