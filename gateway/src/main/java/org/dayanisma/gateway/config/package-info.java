/** What comes from outside: time. */
@NullMarked
package org.dayanisma.gateway.config;

import org.jspecify.annotations.NullMarked;
