/** What this service publishes of deliveries: bodies of version 1. */
@NullMarked
package org.dayanisma.notification.deliveries.messaging.published;

import org.jspecify.annotations.NullMarked;
