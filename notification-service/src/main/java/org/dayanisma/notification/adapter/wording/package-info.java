/** Templates: resource files per type, language and channel. */
@NullMarked
package org.dayanisma.notification.adapter.wording;

import org.jspecify.annotations.NullMarked;
