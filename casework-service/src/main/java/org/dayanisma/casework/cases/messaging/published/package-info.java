/** What this service publishes about cases: bodies of version 1. */
@NullMarked
package org.dayanisma.casework.cases.messaging.published;

import org.jspecify.annotations.NullMarked;
