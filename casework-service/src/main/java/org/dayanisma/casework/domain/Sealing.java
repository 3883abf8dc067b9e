package org.dayanisma.casework.domain;

import java.time.Instant;

/**
 * The last word about whether a case is known to its team only.
 *
 * @param on whether it is sealed; false after an unsealing
 * @param reason free text, encrypted at rest
 */
public record Sealing(boolean on, Instant at, String reason) {}
