/** Participations in MongoDB. */
@NullMarked
package org.dayanisma.campaign.participations.mongo;

import org.jspecify.annotations.NullMarked;
