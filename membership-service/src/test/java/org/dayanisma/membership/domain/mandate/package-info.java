@NullMarked
package org.dayanisma.membership.domain.mandate;

import org.jspecify.annotations.NullMarked;
