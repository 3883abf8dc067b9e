@NullMarked
package org.dayanisma.eventrelay.autoconfigure;

import org.jspecify.annotations.NullMarked;
