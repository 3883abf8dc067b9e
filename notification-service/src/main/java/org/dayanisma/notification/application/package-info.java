/** One handler per use case, and the ports they need. */
@NullMarked
package org.dayanisma.notification.application;

import org.jspecify.annotations.NullMarked;
