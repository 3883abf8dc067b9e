/** Events of campaign-service that are heard here. */
@NullMarked
package org.dayanisma.notification.announcements.messaging.campaign;

import org.jspecify.annotations.NullMarked;
