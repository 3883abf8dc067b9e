/** Time and identifiers of commands. */
@NullMarked
package org.dayanisma.membership.decision.application;

import org.jspecify.annotations.NullMarked;
