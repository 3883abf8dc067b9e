/** The rules of participations: plain Java, no framework. */
@NullMarked
package org.dayanisma.campaign.participations.domain;

import org.jspecify.annotations.NullMarked;
