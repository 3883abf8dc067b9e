/** Who holds which office in which unit. */
@NullMarked
package org.dayanisma.membership.domain.mandate;

import org.jspecify.annotations.NullMarked;
