/** Campaigns in MongoDB. */
@NullMarked
package org.dayanisma.campaign.campaigns.mongo;

import org.jspecify.annotations.NullMarked;
