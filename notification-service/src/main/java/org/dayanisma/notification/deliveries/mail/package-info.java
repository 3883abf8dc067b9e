/** Lanes, workers and connections of SMTP. */
@NullMarked
package org.dayanisma.notification.deliveries.mail;

import org.jspecify.annotations.NullMarked;
