@NullMarked
package org.dayanisma.gateway.overload;

import org.jspecify.annotations.NullMarked;
