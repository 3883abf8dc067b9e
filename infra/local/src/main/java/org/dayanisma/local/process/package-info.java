/** Starting, watching and stopping the parts of the platform. */
@NullMarked
package org.dayanisma.local.process;

import org.jspecify.annotations.NullMarked;
