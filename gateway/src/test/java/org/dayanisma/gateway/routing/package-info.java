@NullMarked
package org.dayanisma.gateway.routing;

import org.jspecify.annotations.NullMarked;
