package org.dayanisma.notification.domain;

/** Who is told: the id of a member. */
public record RecipientId(String value) {}
