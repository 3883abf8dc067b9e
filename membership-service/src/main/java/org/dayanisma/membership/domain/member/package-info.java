/**
 * People and their two tracks: standing in the union, status at the employer. The one library used
 * here is libphonenumber, the published numbering plans as data.
 */
@NullMarked
package org.dayanisma.membership.domain.member;

import org.jspecify.annotations.NullMarked;
