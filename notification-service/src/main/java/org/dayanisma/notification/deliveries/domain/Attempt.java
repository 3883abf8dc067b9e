package org.dayanisma.notification.deliveries.domain;

import java.time.Instant;

/** One failed attempt. */
public record Attempt(Instant at, FailureReason reason) {}
