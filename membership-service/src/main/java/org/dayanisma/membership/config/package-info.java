/** Wiring and settings. */
@NullMarked
package org.dayanisma.membership.config;

import org.jspecify.annotations.NullMarked;
