/** Our cut of the events of casework. */
@NullMarked
package org.dayanisma.notification.adapter.messaging.casework;

import org.jspecify.annotations.NullMarked;
