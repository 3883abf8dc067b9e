/** Events in and events out. */
@NullMarked
package org.dayanisma.notification.adapter.messaging;

import org.jspecify.annotations.NullMarked;
