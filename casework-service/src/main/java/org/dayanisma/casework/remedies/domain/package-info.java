/** The rules of remedies and their deadlines: plain Java, no framework. */
@NullMarked
package org.dayanisma.casework.remedies.domain;

import org.jspecify.annotations.NullMarked;
