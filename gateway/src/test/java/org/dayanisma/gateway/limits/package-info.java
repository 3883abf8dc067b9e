@NullMarked
package org.dayanisma.gateway.limits;

import org.jspecify.annotations.NullMarked;
