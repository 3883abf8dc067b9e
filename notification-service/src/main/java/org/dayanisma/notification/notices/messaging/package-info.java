/** JSON of events. */
@NullMarked
package org.dayanisma.notification.notices.messaging;

import org.jspecify.annotations.NullMarked;
