/** Recipients over HTTP. */
@NullMarked
package org.dayanisma.notification.recipients.web;

import org.jspecify.annotations.NullMarked;
