/** Wiring: clock, identifiers, indexes, schedules. */
@NullMarked
package org.dayanisma.membership.adapter.config;

import org.jspecify.annotations.NullMarked;
