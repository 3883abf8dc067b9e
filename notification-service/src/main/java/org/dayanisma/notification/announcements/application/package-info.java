/** One command and one handler per use case of announcements, over the ports of the domain. */
@NullMarked
package org.dayanisma.notification.announcements.application;

import org.jspecify.annotations.NullMarked;
