/** The organisation tree: confederation, unions, branches, representations, workplaces. */
@NullMarked
package org.dayanisma.membership.domain.unit;

import org.jspecify.annotations.NullMarked;
