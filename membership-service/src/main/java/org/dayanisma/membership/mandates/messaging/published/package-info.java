/** What this service publishes about mandates: bodies of version 1. */
@NullMarked
package org.dayanisma.membership.mandates.messaging.published;

import org.jspecify.annotations.NullMarked;
