package org.dayanisma.notification.notices.domain;

/** Who is told: the id of a member. */
public record RecipientId(String value) {}
