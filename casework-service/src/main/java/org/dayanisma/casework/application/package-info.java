/** One command and one handler per use case, over the ports of the domain. */
@NullMarked
package org.dayanisma.casework.application;

import org.jspecify.annotations.NullMarked;
