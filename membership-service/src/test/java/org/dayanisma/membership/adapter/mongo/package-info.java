@NullMarked
package org.dayanisma.membership.adapter.mongo;

import org.jspecify.annotations.NullMarked;
