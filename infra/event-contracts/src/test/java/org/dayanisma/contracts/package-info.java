/** The tests of the contracts, and the generator of their documentation. */
@NullMarked
package org.dayanisma.contracts;

import org.jspecify.annotations.NullMarked;
