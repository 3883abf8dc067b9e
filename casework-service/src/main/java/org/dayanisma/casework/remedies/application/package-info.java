/**
 * One command and one handler per use case of remedies and their deadlines, over the ports of the
 * domain.
 */
@NullMarked
package org.dayanisma.casework.remedies.application;

import org.jspecify.annotations.NullMarked;
