/** Wiring: clock, ids, rule book, consumers, handlers. */
@NullMarked
package org.dayanisma.casework.adapter.config;

import org.jspecify.annotations.NullMarked;
