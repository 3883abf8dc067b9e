/** Mandates over HTTP. */
@NullMarked
package org.dayanisma.membership.mandates.web;

import org.jspecify.annotations.NullMarked;
