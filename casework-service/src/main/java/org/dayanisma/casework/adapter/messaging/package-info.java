/** Events consumed, each cut down to what casework reads, and events published. */
@NullMarked
package org.dayanisma.casework.adapter.messaging;

import org.jspecify.annotations.NullMarked;
