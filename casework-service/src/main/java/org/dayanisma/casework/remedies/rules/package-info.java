/** Reads rule files and calendars (YAML) into the types of the engine. */
@NullMarked
package org.dayanisma.casework.remedies.rules;

import org.jspecify.annotations.NullMarked;
