/** What this service knows of the register, in MongoDB. */
@NullMarked
package org.dayanisma.casework.register.mongo;

import org.jspecify.annotations.NullMarked;
