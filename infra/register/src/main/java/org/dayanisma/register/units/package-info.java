/**
 * Where units stand: events of the register in ({@link org.dayanisma.register.units.UnitEvents}),
 * what stands in the units taken along ({@link org.dayanisma.register.units.UnitMoves}).
 */
@NullMarked
package org.dayanisma.register.units;

import org.jspecify.annotations.NullMarked;
