/** Deliveries in MongoDB. */
@NullMarked
package org.dayanisma.notification.deliveries.mongo;

import org.jspecify.annotations.NullMarked;
