/**
 * Reads rule books and calendars from versioned YAML on the class path into the typed rules of the
 * domain.
 */
@NullMarked
package org.dayanisma.casework.adapter.rules;

import org.jspecify.annotations.NullMarked;
