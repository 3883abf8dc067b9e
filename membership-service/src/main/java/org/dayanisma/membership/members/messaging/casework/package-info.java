/** Events of casework-service that are heard here. */
@NullMarked
package org.dayanisma.membership.members.messaging.casework;

import org.jspecify.annotations.NullMarked;
