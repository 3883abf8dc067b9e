/**
 * The protocol from outbox to broker, free of MongoDB and Kafka, so that the very same code is
 * simulated.
 */
@NullMarked
package org.dayanisma.eventrelay.relay;

import org.jspecify.annotations.NullMarked;
