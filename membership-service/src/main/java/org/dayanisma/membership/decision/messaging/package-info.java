/** JSON of events. */
@NullMarked
package org.dayanisma.membership.decision.messaging;

import org.jspecify.annotations.NullMarked;
