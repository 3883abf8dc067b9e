/** Use cases around members, and the queries about them. */
@NullMarked
package org.dayanisma.membership.application.member;

import org.jspecify.annotations.NullMarked;
