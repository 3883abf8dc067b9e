@NullMarked
package org.dayanisma.eventrelay.kafka;

import org.jspecify.annotations.NullMarked;
