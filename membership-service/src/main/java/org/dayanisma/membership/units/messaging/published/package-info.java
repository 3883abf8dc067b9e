/** What this service publishes about units: bodies of version 1. */
@NullMarked
package org.dayanisma.membership.units.messaging.published;

import org.jspecify.annotations.NullMarked;
