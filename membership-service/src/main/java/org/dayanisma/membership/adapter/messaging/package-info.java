/** What is published of our events, and what we listen to. */
@NullMarked
package org.dayanisma.membership.adapter.messaging;

import org.jspecify.annotations.NullMarked;
