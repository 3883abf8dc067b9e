package org.dayanisma.casework.cases.domain;

import org.dayanisma.casework.register.domain.MemberId;

/** Somebody on the team of a case beside the responsible. */
public record Colleague(MemberId memberId, TeamRole role) {}
