package org.dayanisma.casework.cases.domain;

import java.time.Instant;

/**
 * The last time that a note of a lodging was taken back.
 *
 * @param reason free text, encrypted at rest
 * @param takenBack what had been noted
 */
public record Reopening(Instant at, String reason, Lodging takenBack) {}
