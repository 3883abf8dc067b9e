package org.dayanisma.eventrelay.operate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as an operator sees it: the envelope, never the body, which may hold anything.
 *
 * @param topic the dead-letter topic
 * @param offset its place there
 * @param reason {@code poison} or {@code failed}
 * @param eventId if the envelope was readable
 * @param bytes size of the body
 * @param digest first half of the body's SHA-256, to tell two bodies apart
 * @param replayed whether it has been handled since, or settled by a person
 */
public record DeadLetter(
    String topic,
    long offset,
    Instant at,
    String reason,
    @Nullable String eventId,
    @Nullable String type,
    @Nullable String originalTopic,
    int bytes,
    String digest,
    boolean replayed) {}
