/** Events of membership-service that are heard here. */
@NullMarked
package org.dayanisma.notification.announcements.messaging.membership;

import org.jspecify.annotations.NullMarked;
