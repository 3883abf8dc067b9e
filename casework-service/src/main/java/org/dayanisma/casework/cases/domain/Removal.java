package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import org.dayanisma.casework.register.domain.MemberId;

/**
 * Somebody had to leave the team of a case.
 *
 * @param memberId the member who left
 * @param reason free text, encrypted at rest
 */
public record Removal(MemberId memberId, Instant at, String reason) {}
