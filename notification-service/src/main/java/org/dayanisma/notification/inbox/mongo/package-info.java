/** Inboxes in MongoDB. */
@NullMarked
package org.dayanisma.notification.inbox.mongo;

import org.jspecify.annotations.NullMarked;
