/** The events we publish. */
@NullMarked
package org.dayanisma.notification.adapter.messaging.published;

import org.jspecify.annotations.NullMarked;
