package org.dayanisma.httpapi;

import java.util.UUID;

/**
 * An id for what a request creates; a controller method takes one as a parameter. A repetition of
 * the same request (same caller, {@code Idempotency-Key}, method and path) gets the same id, so
 * that a repetition after a crash meets what it has already made. Without the header it is random.
 *
 * @param value the id
 * @param repeatable whether a repetition would get it again
 */
public record CommandId(UUID value, boolean repeatable) {}
