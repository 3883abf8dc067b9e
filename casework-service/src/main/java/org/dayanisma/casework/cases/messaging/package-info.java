/** Cases as events: what is told to other services, and what is heard from them. */
@NullMarked
package org.dayanisma.casework.cases.messaging;

import org.jspecify.annotations.NullMarked;
