/** One command and one handler per use case of emergency access, over the ports of the domain. */
@NullMarked
package org.dayanisma.casework.breakglass.application;

import org.jspecify.annotations.NullMarked;
