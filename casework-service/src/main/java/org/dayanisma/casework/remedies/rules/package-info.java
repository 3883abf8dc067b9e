/** Reads rule files, calendars and catalogues of words (YAML) into the types of the engine. */
@NullMarked
package org.dayanisma.casework.remedies.rules;

import org.jspecify.annotations.NullMarked;
