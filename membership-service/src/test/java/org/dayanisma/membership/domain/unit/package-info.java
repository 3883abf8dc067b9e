@NullMarked
package org.dayanisma.membership.domain.unit;

import org.jspecify.annotations.NullMarked;
