@NullMarked
package org.dayanisma.gateway;

import org.jspecify.annotations.NullMarked;
