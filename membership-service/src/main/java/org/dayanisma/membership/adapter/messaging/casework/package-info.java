/** Our cut of what casework publishes. */
@NullMarked
package org.dayanisma.membership.adapter.messaging.casework;

import org.jspecify.annotations.NullMarked;
