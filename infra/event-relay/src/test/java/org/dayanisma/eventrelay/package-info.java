@NullMarked
package org.dayanisma.eventrelay;

import org.jspecify.annotations.NullMarked;
