/** The events casework publishes, exactly as they go out. */
@NullMarked
package org.dayanisma.casework.adapter.messaging.published;

import org.jspecify.annotations.NullMarked;
