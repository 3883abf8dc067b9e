/** People and their two tracks: standing in the union, status at the employer. */
@NullMarked
package org.dayanisma.membership.domain.member;

import org.jspecify.annotations.NullMarked;
