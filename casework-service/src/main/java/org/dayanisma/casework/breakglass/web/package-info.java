/** Emergency access over HTTP. */
@NullMarked
package org.dayanisma.casework.breakglass.web;

import org.jspecify.annotations.NullMarked;
