/** What every service has to know of the register, as the events of membership-service tell. */
@NullMarked
package org.dayanisma.register;

import org.jspecify.annotations.NullMarked;
