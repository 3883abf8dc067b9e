/** One command and one handler per use case of mandates, over the ports of the domain. */
@NullMarked
package org.dayanisma.membership.mandates.application;

import org.jspecify.annotations.NullMarked;
