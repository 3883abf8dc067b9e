/**
 * One command and one handler per use case of what is known of the register, over the ports of the
 * domain.
 */
@NullMarked
package org.dayanisma.campaign.register.application;

import org.jspecify.annotations.NullMarked;
