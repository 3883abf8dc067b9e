/** The rules of emergency access: plain Java, no framework. */
@NullMarked
package org.dayanisma.casework.breakglass.domain;

import org.jspecify.annotations.NullMarked;
