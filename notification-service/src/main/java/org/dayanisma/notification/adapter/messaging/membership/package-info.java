/** Our cut of the events of membership. */
@NullMarked
package org.dayanisma.notification.adapter.messaging.membership;

import org.jspecify.annotations.NullMarked;
