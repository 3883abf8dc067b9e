/** Emergency access in MongoDB. */
@NullMarked
package org.dayanisma.casework.breakglass.mongo;

import org.jspecify.annotations.NullMarked;
