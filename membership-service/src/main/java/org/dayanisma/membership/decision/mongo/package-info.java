/** What all collections of this service have in common. */
@NullMarked
package org.dayanisma.membership.decision.mongo;

import org.jspecify.annotations.NullMarked;
