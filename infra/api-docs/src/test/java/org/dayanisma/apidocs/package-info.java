@NullMarked
package org.dayanisma.apidocs;

import org.jspecify.annotations.NullMarked;
