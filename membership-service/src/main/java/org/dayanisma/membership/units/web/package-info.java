/** Units over HTTP. */
@NullMarked
package org.dayanisma.membership.units.web;

import org.jspecify.annotations.NullMarked;
