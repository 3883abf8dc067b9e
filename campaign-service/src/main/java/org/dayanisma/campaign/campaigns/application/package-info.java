/** One command and one handler per use case of campaigns, over the ports of the domain. */
@NullMarked
package org.dayanisma.campaign.campaigns.application;

import org.jspecify.annotations.NullMarked;
