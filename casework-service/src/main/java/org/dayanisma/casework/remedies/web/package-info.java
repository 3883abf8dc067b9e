/** Remedies and their deadlines over HTTP. */
@NullMarked
package org.dayanisma.casework.remedies.web;

import org.jspecify.annotations.NullMarked;
