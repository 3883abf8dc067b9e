/** One command and one handler per use case of inboxes, over the ports of the domain. */
@NullMarked
package org.dayanisma.notification.inbox.application;

import org.jspecify.annotations.NullMarked;
