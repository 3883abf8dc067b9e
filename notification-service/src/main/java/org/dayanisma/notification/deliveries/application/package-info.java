/** One command and one handler per use case of deliveries, over the ports of the domain. */
@NullMarked
package org.dayanisma.notification.deliveries.application;

import org.jspecify.annotations.NullMarked;
