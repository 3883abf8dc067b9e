/** A real Keycloak for the lane {@code -Pkeycloak}, and the realm file it imports. */
@NullMarked
package org.dayanisma.local.keycloak;

import org.jspecify.annotations.NullMarked;
