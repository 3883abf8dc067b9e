/** Mandates in MongoDB. */
@NullMarked
package org.dayanisma.membership.mandates.mongo;

import org.jspecify.annotations.NullMarked;
