/** Wiring and settings. */
@NullMarked
package org.dayanisma.casework.config;

import org.jspecify.annotations.NullMarked;
