/** Who may do what to whom. */
@NullMarked
package org.dayanisma.membership.rights.application;

import org.jspecify.annotations.NullMarked;
