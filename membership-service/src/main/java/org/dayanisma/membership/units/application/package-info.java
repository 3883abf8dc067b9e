/** One command and one handler per use case of units, over the ports of the domain. */
@NullMarked
package org.dayanisma.membership.units.application;

import org.jspecify.annotations.NullMarked;
