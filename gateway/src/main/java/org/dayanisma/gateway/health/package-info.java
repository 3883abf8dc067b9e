@NullMarked
package org.dayanisma.gateway.health;

import org.jspecify.annotations.NullMarked;
