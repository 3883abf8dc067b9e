@NullMarked
package org.dayanisma.aggregates;

import org.jspecify.annotations.NullMarked;
