/** Announcements in MongoDB. */
@NullMarked
package org.dayanisma.notification.announcements.mongo;

import org.jspecify.annotations.NullMarked;
