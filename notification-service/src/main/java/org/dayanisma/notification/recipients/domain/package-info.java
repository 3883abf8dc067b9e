/** The rules of recipients: plain Java, no framework. */
@NullMarked
package org.dayanisma.notification.recipients.domain;

import org.jspecify.annotations.NullMarked;
