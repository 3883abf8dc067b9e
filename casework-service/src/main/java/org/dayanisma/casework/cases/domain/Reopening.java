package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import org.dayanisma.casework.register.domain.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * The last time that a note of a lodging was taken back.
 *
 * @param by the member who took it back; null for a program
 * @param reason free text, encrypted at rest
 * @param takenBack what had been noted
 */
public record Reopening(@Nullable MemberId by, Instant at, String reason, Lodging takenBack) {}
