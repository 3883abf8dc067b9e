/**
 * The remedy engine: typed rules, calendars and the one calculation over them.
 *
 * <p>Rules are data ({@link org.dayanisma.casework.domain.remedy.RuleBook}); nothing here knows
 * where they come from.
 */
@NullMarked
package org.dayanisma.casework.domain.remedy;

import org.jspecify.annotations.NullMarked;
