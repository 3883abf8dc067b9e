/** Wiring by Spring Boot and the settings under {@code dayanisma.relay}. */
@NullMarked
package org.dayanisma.eventrelay.autoconfigure;

import org.jspecify.annotations.NullMarked;
