/** Participations over HTTP. */
@NullMarked
package org.dayanisma.campaign.participations.web;

import org.jspecify.annotations.NullMarked;
