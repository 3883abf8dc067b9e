/** Inboxes over HTTP. */
@NullMarked
package org.dayanisma.notification.inbox.web;

import org.jspecify.annotations.NullMarked;
