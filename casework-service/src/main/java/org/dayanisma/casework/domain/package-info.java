/** Cases of members and their deadlines: plain Java, no framework, no clock. */
@NullMarked
package org.dayanisma.casework.domain;

import org.jspecify.annotations.NullMarked;
