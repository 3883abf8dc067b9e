/** Deliveries as events: what is told to others, what is heard from them. */
@NullMarked
package org.dayanisma.notification.deliveries.messaging;

import org.jspecify.annotations.NullMarked;
