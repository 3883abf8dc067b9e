/** How a decision is answered over HTTP. */
@NullMarked
package org.dayanisma.casework.decision.web;

import org.jspecify.annotations.NullMarked;
