/** Notices, deliveries and their states, languages, and what a mail may say. */
@NullMarked
package org.dayanisma.notification.domain;

import org.jspecify.annotations.NullMarked;
