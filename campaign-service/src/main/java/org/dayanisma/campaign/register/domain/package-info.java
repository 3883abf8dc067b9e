/** The rules of what is known of the register: plain Java, no framework. */
@NullMarked
package org.dayanisma.campaign.register.domain;

import org.jspecify.annotations.NullMarked;
