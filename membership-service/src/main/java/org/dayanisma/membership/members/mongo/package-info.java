/** Members in MongoDB. */
@NullMarked
package org.dayanisma.membership.members.mongo;

import org.jspecify.annotations.NullMarked;
