/**
 * How aggregates are kept. A service declares what is special about one ({@link
 * org.dayanisma.aggregates.Stored}: its secrets, what is searched by, its indexes) and reads and
 * writes it by {@link org.dayanisma.aggregates.StoredAggregates}.
 */
@NullMarked
package org.dayanisma.aggregates;

import org.jspecify.annotations.NullMarked;
