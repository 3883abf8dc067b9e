package org.dayanisma.casework.remedies.domain;

/**
 * A place in a law.
 *
 * @param article empty if the whole law is meant
 */
public record Citation(Law law, String article) {}
