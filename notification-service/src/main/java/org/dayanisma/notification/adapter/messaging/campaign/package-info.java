/** Our cut of the events of campaign. */
@NullMarked
package org.dayanisma.notification.adapter.messaging.campaign;

import org.jspecify.annotations.NullMarked;
