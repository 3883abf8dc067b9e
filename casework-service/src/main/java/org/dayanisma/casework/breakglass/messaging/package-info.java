/** Emergency access as events: what is told to others, what is heard from them. */
@NullMarked
package org.dayanisma.casework.breakglass.messaging;

import org.jspecify.annotations.NullMarked;
