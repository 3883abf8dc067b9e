/** Cases in MongoDB. */
@NullMarked
package org.dayanisma.casework.cases.mongo;

import org.jspecify.annotations.NullMarked;
