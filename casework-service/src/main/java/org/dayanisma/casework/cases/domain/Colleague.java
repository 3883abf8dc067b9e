package org.dayanisma.casework.cases.domain;

import org.dayanisma.casework.register.domain.MemberId;

/** Somebody on the team of a case other than the responsible. */
public record Colleague(MemberId memberId, TeamRole role) {}
