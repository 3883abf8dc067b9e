/** The rules of deliveries: plain Java, no framework. */
@NullMarked
package org.dayanisma.notification.deliveries.domain;

import org.jspecify.annotations.NullMarked;
