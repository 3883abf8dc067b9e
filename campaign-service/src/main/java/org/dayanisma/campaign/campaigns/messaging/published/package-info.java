/** What this service publishes of campaigns: bodies of version 1. */
@NullMarked
package org.dayanisma.campaign.campaigns.messaging.published;

import org.jspecify.annotations.NullMarked;
