/** The edges of the service. */
@NullMarked
package org.dayanisma.notification.adapter;

import org.jspecify.annotations.NullMarked;
