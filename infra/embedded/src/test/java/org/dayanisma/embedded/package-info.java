@NullMarked
package org.dayanisma.embedded;

import org.jspecify.annotations.NullMarked;
