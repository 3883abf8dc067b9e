@NullMarked
package org.dayanisma.eventrelay.simulation;

import org.jspecify.annotations.NullMarked;
