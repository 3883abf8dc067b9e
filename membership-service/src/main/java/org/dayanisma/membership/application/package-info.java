/** What the use cases share: time, identifiers, rights. */
@NullMarked
package org.dayanisma.membership.application;

import org.jspecify.annotations.NullMarked;
