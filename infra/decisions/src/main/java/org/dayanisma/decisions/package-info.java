/**
 * What came of a command, or the reason why not; how written text and partial changes are read.
 * Plain Java: every domain may use it.
 */
@NullMarked
package org.dayanisma.decisions;

import org.jspecify.annotations.NullMarked;
