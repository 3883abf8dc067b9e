/** The rules of inboxes: plain Java, no framework. */
@NullMarked
package org.dayanisma.notification.inbox.domain;

import org.jspecify.annotations.NullMarked;
