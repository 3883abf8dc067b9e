package org.dayanisma.casework.cases.domain;

/** Somebody on the team of a case other than the responsible. */
public record Colleague(String memberId, TeamRole role) {}
