/**
 * What all aggregates of membership share: refusals as values, versions, causes. Plain Java.
 *
 * <p>Aggregates decide and return events; {@code apply(event)} is the only way their state changes;
 * time and identifiers are handed in.
 */
@NullMarked
package org.dayanisma.membership.domain;

import org.jspecify.annotations.NullMarked;
