/** Mandates as events: what is told to other services, and what is heard from them. */
@NullMarked
package org.dayanisma.membership.mandates.messaging;

import org.jspecify.annotations.NullMarked;
