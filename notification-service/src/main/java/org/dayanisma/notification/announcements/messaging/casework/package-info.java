/** Events of casework-service that are heard here. */
@NullMarked
package org.dayanisma.notification.announcements.messaging.casework;

import org.jspecify.annotations.NullMarked;
