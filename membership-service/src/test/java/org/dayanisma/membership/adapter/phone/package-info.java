@NullMarked
package org.dayanisma.membership.adapter.phone;

import org.jspecify.annotations.NullMarked;
