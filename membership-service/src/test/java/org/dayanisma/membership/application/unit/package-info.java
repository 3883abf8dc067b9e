@NullMarked
package org.dayanisma.membership.application.unit;

import org.jspecify.annotations.NullMarked;
