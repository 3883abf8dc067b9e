package org.dayanisma.membership.decision.domain;

import java.time.Instant;

/**
 * The event of another service that made us act. Saved with the change, so that the same event
 * never acts twice, however often it arrives.
 *
 * @param subject the aggregate it is about; {@code sequence} grows within one subject
 */
public record Cause(
    String id, String type, String source, String subject, long sequence, Instant time) {}
