/** How a command is answered. */
@NullMarked
package org.dayanisma.casework.decision.application;

import org.jspecify.annotations.NullMarked;
