/** Cases and projections in MongoDB. */
@NullMarked
package org.dayanisma.casework.adapter.mongo;

import org.jspecify.annotations.NullMarked;
