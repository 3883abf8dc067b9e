/** Inbox, deliveries, projections and preferences on MongoDB. */
@NullMarked
package org.dayanisma.notification.adapter.mongo;

import org.jspecify.annotations.NullMarked;
