/** What came of a command, or the reason why not. Plain Java: every domain may use it. */
@NullMarked
package org.dayanisma.decisions;

import org.jspecify.annotations.NullMarked;
