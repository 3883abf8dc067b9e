/** Numbering plans of the countries. */
@NullMarked
package org.dayanisma.membership.members.phone;

import org.jspecify.annotations.NullMarked;
