/** Events of membership-service that are heard here. */
@NullMarked
package org.dayanisma.campaign.register.messaging.membership;

import org.jspecify.annotations.NullMarked;
