/** Lanes, workers and SMTP connections. */
@NullMarked
package org.dayanisma.notification.adapter.mail;

import org.jspecify.annotations.NullMarked;
