@NullMarked
package org.dayanisma.gateway.edge;

import org.jspecify.annotations.NullMarked;
