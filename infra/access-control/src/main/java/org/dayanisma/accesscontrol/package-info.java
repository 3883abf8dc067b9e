/**
 * From a bearer token to an {@link org.dayanisma.accesscontrol.Actor}, and route policies with
 * default deny. Auto-configured in a servlet application; needs no identity provider at start.
 */
@NullMarked
package org.dayanisma.accesscontrol;

import org.jspecify.annotations.NullMarked;
