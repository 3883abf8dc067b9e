/**
 * How aggregates are kept. A service declares what is special about one ({@link
 * org.dayanisma.aggregates.Stored}: its secrets, its derived fields, its indexes) and reads and
 * writes it through {@link org.dayanisma.aggregates.StoredAggregates}.
 */
@NullMarked
package org.dayanisma.aggregates;

import org.jspecify.annotations.NullMarked;
