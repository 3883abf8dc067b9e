/** Invented unions and members, loaded through the public API; loading twice changes nothing. */
@NullMarked
package org.dayanisma.local.demo;

import org.jspecify.annotations.NullMarked;
