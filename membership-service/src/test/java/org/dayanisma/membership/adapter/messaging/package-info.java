@NullMarked
package org.dayanisma.membership.adapter.messaging;

import org.jspecify.annotations.NullMarked;
