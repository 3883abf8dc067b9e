/** Campaigns over HTTP. */
@NullMarked
package org.dayanisma.campaign.campaigns.web;

import org.jspecify.annotations.NullMarked;
