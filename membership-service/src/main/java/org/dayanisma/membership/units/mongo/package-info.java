/** Units in MongoDB. */
@NullMarked
package org.dayanisma.membership.units.mongo;

import org.jspecify.annotations.NullMarked;
