/** Campaigns as events: what is told to others, what is heard from them. */
@NullMarked
package org.dayanisma.campaign.campaigns.messaging;

import org.jspecify.annotations.NullMarked;
