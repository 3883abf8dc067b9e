/**
 * What the movement asks of people, and who answered.
 *
 * <ul>
 *   <li>{@code domain}: a campaign and its life cycle
 *   <li>{@code domain.audience}: the members a campaign calls, locked at launch, in chunks
 *   <li>{@code domain.participation}: who did what was asked, and the counters
 *   <li>{@code application}: one handler per use case
 *   <li>{@code adapter.web}, {@code adapter.messaging}, {@code adapter.mongo}: HTTP, events, store
 *   <li>{@code adapter.config}: clock, ids and wiring
 * </ul>
 */
@NullMarked
package org.dayanisma.campaign;

import org.jspecify.annotations.NullMarked;
