@NullMarked
package org.dayanisma.eventrelay.mongo;

import org.jspecify.annotations.NullMarked;
