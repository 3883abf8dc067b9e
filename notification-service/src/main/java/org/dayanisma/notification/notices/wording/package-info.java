/** Templates per type, language and channel. */
@NullMarked
package org.dayanisma.notification.notices.wording;

import org.jspecify.annotations.NullMarked;
