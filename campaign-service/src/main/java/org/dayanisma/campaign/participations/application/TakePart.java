package org.dayanisma.campaign.participations.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.campaign.campaigns.domain.Action;
import org.dayanisma.campaign.campaigns.domain.CampaignId;

/** Do what a campaign asks, as the member the actor is. */
public record TakePart(Actor actor, CampaignId campaign, Action action) {}
