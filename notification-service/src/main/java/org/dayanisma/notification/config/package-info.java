/** Wiring and settings. */
@NullMarked
package org.dayanisma.notification.config;

import org.jspecify.annotations.NullMarked;
