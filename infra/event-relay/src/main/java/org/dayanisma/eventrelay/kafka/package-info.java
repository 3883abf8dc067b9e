/** Producer, topics, headers and dead letters on Kafka. */
@NullMarked
package org.dayanisma.eventrelay.kafka;

import org.jspecify.annotations.NullMarked;
