/** Events of membership-service that are heard here. */
@NullMarked
package org.dayanisma.casework.register.messaging.membership;

import org.jspecify.annotations.NullMarked;
