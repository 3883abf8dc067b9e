/**
 * Who was erased: events of the register in ({@link
 * org.dayanisma.register.erasures.ErasureEvents}), what is about them erased here, too ({@link
 * org.dayanisma.register.erasures.Erasing}).
 */
@NullMarked
package org.dayanisma.register.erasures;

import org.jspecify.annotations.NullMarked;
