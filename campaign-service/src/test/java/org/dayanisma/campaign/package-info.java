@NullMarked
package org.dayanisma.campaign;

import org.jspecify.annotations.NullMarked;
