@NullMarked
package org.dayanisma.membership;

import org.jspecify.annotations.NullMarked;
