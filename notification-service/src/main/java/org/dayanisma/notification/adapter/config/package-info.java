/** Wiring: clock, handlers, consumers, settings. */
@NullMarked
package org.dayanisma.notification.adapter.config;

import org.jspecify.annotations.NullMarked;
