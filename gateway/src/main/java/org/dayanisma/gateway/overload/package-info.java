/**
 * Which requests are still let in when there is more to do than can be done, and while the gateway
 * stops.
 */
@NullMarked
package org.dayanisma.gateway.overload;

import org.jspecify.annotations.NullMarked;
