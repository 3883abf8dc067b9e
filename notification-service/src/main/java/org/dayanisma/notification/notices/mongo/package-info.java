/** What decides about notices, in MongoDB. */
@NullMarked
package org.dayanisma.notification.notices.mongo;

import org.jspecify.annotations.NullMarked;
