package org.dayanisma.eventrelay.relay;

/**
 * Everything of this aggregate up to and including this sequence is in the broker and in the
 * journal.
 */
public record Published(String aggregateId, long lastSequence) {}
