/** The rules of units: plain Java, no framework. */
@NullMarked
package org.dayanisma.membership.units.domain;

import org.jspecify.annotations.NullMarked;
