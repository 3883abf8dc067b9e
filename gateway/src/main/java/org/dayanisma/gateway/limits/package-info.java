/**
 * How often somebody may ask: by caller, by kind of route, and by failed sign-ins of an address.
 */
@NullMarked
package org.dayanisma.gateway.limits;

import org.jspecify.annotations.NullMarked;
