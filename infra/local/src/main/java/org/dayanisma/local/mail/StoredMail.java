package org.dayanisma.local.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as a reader sees it.
 *
 * @param from sender as written in the message
 * @param to the address to which it was delivered
 * @param text readable part in plain text, if there is one
 * @param html readable part in HTML, if there is one
 * @param raw the message as it came in, byte for byte as Latin-1
 * @param at when it was accepted
 */
public record StoredMail(
    String from,
    String to,
    String subject,
    @Nullable String text,
    @Nullable String html,
    String raw,
    Instant at) {}
