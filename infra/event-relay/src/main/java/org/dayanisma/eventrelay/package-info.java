/**
 * Carries events from a MongoDB aggregate to another service, each at least once and in order per
 * aggregate.
 *
 * <ul>
 *   <li>here: what a service uses (aggregates with an outbox, subscriptions, guards)
 *   <li>{@code relay}: the protocol from outbox to broker, free of MongoDB and Kafka, so that it
 *       can be simulated
 *   <li>{@code mongo}: aggregates, outbox, journal and guard on MongoDB
 *   <li>{@code kafka}: producer, topics, dead letters
 *   <li>{@code operate}: what an operator sees and may do
 *   <li>{@code autoconfigure}: the wiring
 * </ul>
 */
@NullMarked
package org.dayanisma.eventrelay;

import org.jspecify.annotations.NullMarked;
