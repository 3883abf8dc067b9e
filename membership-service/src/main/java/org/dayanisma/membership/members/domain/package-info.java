/** The rules of members: plain Java, no framework. */
@NullMarked
package org.dayanisma.membership.members.domain;

import org.jspecify.annotations.NullMarked;
