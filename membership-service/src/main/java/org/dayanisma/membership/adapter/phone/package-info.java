/** Telephone numbering plans, from libphonenumber. */
@NullMarked
package org.dayanisma.membership.adapter.phone;

import org.jspecify.annotations.NullMarked;
