@NullMarked
package org.dayanisma.membership.domain;

import org.jspecify.annotations.NullMarked;
