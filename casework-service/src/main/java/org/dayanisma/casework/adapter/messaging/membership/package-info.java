/** Our cut of the events of membership-service: only the fields casework reads. */
@NullMarked
package org.dayanisma.casework.adapter.messaging.membership;

import org.jspecify.annotations.NullMarked;
