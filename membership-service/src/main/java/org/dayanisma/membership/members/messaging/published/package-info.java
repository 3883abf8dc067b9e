/** What this service publishes about members: bodies of version 1. */
@NullMarked
package org.dayanisma.membership.members.messaging.published;

import org.jspecify.annotations.NullMarked;
