/** One command and one handler per use case of notices, over the ports of the domain. */
@NullMarked
package org.dayanisma.notification.notices.application;

import org.jspecify.annotations.NullMarked;
