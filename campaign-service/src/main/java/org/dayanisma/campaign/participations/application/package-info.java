/** One command and one handler per use case of participations, over the ports of the domain. */
@NullMarked
package org.dayanisma.campaign.participations.application;

import org.jspecify.annotations.NullMarked;
