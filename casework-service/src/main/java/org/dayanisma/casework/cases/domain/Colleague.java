package org.dayanisma.casework.cases.domain;

/** Somebody on the team of a case beside the responsible. */
public record Colleague(String memberId, TeamRole role) {}
