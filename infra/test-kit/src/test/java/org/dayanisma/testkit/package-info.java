@NullMarked
package org.dayanisma.testkit;

import org.jspecify.annotations.NullMarked;
