/** The one frame in which every command on an aggregate is decided. */
@NullMarked
package org.dayanisma.commands;

import org.jspecify.annotations.NullMarked;
