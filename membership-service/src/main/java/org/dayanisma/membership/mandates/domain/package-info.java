/** The rules of mandates: plain Java, no framework. */
@NullMarked
package org.dayanisma.membership.mandates.domain;

import org.jspecify.annotations.NullMarked;
