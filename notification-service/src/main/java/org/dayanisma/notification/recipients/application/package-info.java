/** One command and one handler per use case of recipients, over the ports of the domain. */
@NullMarked
package org.dayanisma.notification.recipients.application;

import org.jspecify.annotations.NullMarked;
