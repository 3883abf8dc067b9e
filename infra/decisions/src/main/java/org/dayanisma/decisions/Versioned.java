package org.dayanisma.decisions;

/**
 * An aggregate together with the number of events it has seen.
 *
 * @param version counts events from 1; a save is refused when it has moved on
 */
public record Versioned<T>(T value, long version) {}
