@NullMarked
package org.dayanisma.membership.application.mandate;

import org.jspecify.annotations.NullMarked;
