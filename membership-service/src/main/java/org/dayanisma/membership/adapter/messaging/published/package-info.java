/** The events we publish, as they travel. A released version never changes but by addition. */
@NullMarked
package org.dayanisma.membership.adapter.messaging.published;

import org.jspecify.annotations.NullMarked;
