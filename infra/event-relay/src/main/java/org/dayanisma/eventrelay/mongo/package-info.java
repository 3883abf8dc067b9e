/** Aggregates with their outbox, the journal and the sequence guard on MongoDB. */
@NullMarked
package org.dayanisma.eventrelay.mongo;

import org.jspecify.annotations.NullMarked;
