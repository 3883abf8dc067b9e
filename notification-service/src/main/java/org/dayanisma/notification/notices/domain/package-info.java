/** The rules of notices: plain Java, no framework. */
@NullMarked
package org.dayanisma.notification.notices.domain;

import org.jspecify.annotations.NullMarked;
