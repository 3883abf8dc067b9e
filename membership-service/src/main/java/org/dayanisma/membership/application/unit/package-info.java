/** Use cases around the organisation tree. */
@NullMarked
package org.dayanisma.membership.application.unit;

import org.jspecify.annotations.NullMarked;
