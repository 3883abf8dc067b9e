/**
 * The one public door. It keeps no data and knows no domain rule.
 *
 * <ul>
 *   <li>{@code routing}: which service answers a path, and the streamed exchange with it
 *   <li>{@code limits}: how often somebody may ask
 *   <li>{@code overload}: who is let in when there is too much to do, and draining before a stop
 *   <li>{@code edge}: what is refused or stripped before a request goes further, and how refusals
 *       look
 *   <li>{@code config}: time
 *   <li>{@code docs}: the API of all services as one document, and a page for it
 *   <li>{@code health}: health of the whole with its parts
 * </ul>
 */
@NullMarked
package org.dayanisma.gateway;

import org.jspecify.annotations.NullMarked;
