package org.dayanisma.auditlog;

/**
 * What comes of an attempt.
 *
 * @param alarm whether this is the attempt with which the reader went beyond a bound
 */
record Ruling(RecordedOutcome outcome, boolean alarm) {}
