/** How a decision is answered over HTTP. */
@NullMarked
package org.dayanisma.membership.decision.web;

import org.jspecify.annotations.NullMarked;
