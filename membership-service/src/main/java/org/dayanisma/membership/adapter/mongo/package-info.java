/** Documents: one per aggregate, events waiting in it, everything personal encrypted. */
@NullMarked
package org.dayanisma.membership.adapter.mongo;

import org.jspecify.annotations.NullMarked;
