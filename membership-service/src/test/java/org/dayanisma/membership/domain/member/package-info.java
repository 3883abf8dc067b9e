@NullMarked
package org.dayanisma.membership.domain.member;

import org.jspecify.annotations.NullMarked;
