package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import org.dayanisma.casework.register.domain.MemberId;

/**
 * Somebody was asked to join the team of a case and has not answered yet.
 *
 * @param id of the assignment
 * @param memberId who was asked
 */
public record Invitation(AssignmentId id, MemberId memberId, TeamRole role, Instant askedAt) {}
