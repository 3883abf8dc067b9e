/**
 * The development identity provider: short-lived tokens for invented users, never for production.
 */
@NullMarked
package org.dayanisma.local.identity;

import org.jspecify.annotations.NullMarked;
