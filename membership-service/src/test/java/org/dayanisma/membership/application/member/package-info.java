@NullMarked
package org.dayanisma.membership.application.member;

import org.jspecify.annotations.NullMarked;
