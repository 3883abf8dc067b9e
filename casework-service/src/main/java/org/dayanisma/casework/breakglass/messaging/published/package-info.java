/** What this service publishes of emergency access: bodies of version 1. */
@NullMarked
package org.dayanisma.casework.breakglass.messaging.published;

import org.jspecify.annotations.NullMarked;
