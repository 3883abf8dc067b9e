/** Actuator endpoints: the journal and the dead letters, to list, inspect and replay. */
@NullMarked
package org.dayanisma.eventrelay.operate;

import org.jspecify.annotations.NullMarked;
