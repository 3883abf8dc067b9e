package org.dayanisma.decisions;

import java.time.Instant;

/**
 * The last item of a page, in a list that is ordered by moments and, within one, by ids: the next
 * page begins behind it.
 */
public record LastSeen<I>(Instant at, I id) {}
