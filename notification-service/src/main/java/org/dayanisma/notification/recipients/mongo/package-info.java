/** Recipients in MongoDB. */
@NullMarked
package org.dayanisma.notification.recipients.mongo;

import org.jspecify.annotations.NullMarked;
