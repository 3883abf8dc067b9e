@NullMarked
package org.dayanisma.eventrelay.relay;

import org.jspecify.annotations.NullMarked;
