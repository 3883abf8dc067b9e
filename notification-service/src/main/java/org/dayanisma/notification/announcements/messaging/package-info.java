/** Announcements as events: what is told to others, what is heard from them. */
@NullMarked
package org.dayanisma.notification.announcements.messaging;

import org.jspecify.annotations.NullMarked;
