/** One command and one handler per use case of members, over the ports of the domain. */
@NullMarked
package org.dayanisma.membership.members.application;

import org.jspecify.annotations.NullMarked;
