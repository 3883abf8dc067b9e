/** The rules of campaigns: plain Java, no framework. */
@NullMarked
package org.dayanisma.campaign.campaigns.domain;

import org.jspecify.annotations.NullMarked;
