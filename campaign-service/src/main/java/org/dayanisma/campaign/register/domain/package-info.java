/** What this service knows of units and members: plain Java, no framework. */
@NullMarked
package org.dayanisma.campaign.register.domain;

import org.jspecify.annotations.NullMarked;
