/** Mandates as events: what is told to others, what is heard from them. */
@NullMarked
package org.dayanisma.membership.mandates.messaging;

import org.jspecify.annotations.NullMarked;
