/** How a command is answered: accepted, refused, with which faults. */
@NullMarked
package org.dayanisma.membership.decision.domain;

import org.jspecify.annotations.NullMarked;
