package org.dayanisma.campaign.campaigns.messaging;

import java.util.Optional;
import org.dayanisma.aggregates.Publishing;
import org.dayanisma.campaign.campaigns.application.AudienceCalls;
import org.dayanisma.campaign.campaigns.domain.AudienceChunk;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.campaign.campaigns.messaging.published.AudienceCalledV1;
import org.dayanisma.campaign.campaigns.messaging.published.CampaignApprovedV1;
import org.dayanisma.campaign.campaigns.messaging.published.CampaignFinishedV1;
import org.dayanisma.campaign.campaigns.messaging.published.CampaignLaunchedV1;
import org.dayanisma.eventrelay.EventJson;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Our events as the contracts have them. */
@Component
class PublishedEvents implements Publishing<Campaign, CampaignEvent>, AudienceCalls {

  static final String CAMPAIGNS_TOPIC = "campaign.campaigns";
  static final String AUDIENCES_TOPIC = "campaign.audiences";

  @Override
  public Optional<OutgoingEvent> of(Campaign after, long sequence, CampaignEvent event) {
    return switch (event) {
      case CampaignEvent.Approved(var at) ->
          Optional.of(
              outgoing(
                  sequence,
                  CAMPAIGNS_TOPIC,
                  CampaignApprovedV1.TYPE,
                  new CampaignApprovedV1(
                      after.id().toString(),
                      after.unit().unit().toString(),
                      after.unit().ids(),
                      at)));
      case CampaignEvent.Launched(var at, _) ->
          Optional.of(
              outgoing(
                  sequence,
                  CAMPAIGNS_TOPIC,
                  CampaignLaunchedV1.TYPE,
                  new CampaignLaunchedV1(
                      after.id().toString(),
                      after.unit().unit().toString(),
                      after.unit().ids(),
                      after.kind().name(),
                      at)));
      case CampaignEvent.Finished(var at) ->
          Optional.of(
              outgoing(
                  sequence,
                  CAMPAIGNS_TOPIC,
                  CampaignFinishedV1.TYPE,
                  new CampaignFinishedV1(
                      after.id().toString(),
                      after.unit().unit().toString(),
                      after.unit().ids(),
                      at)));
      case CampaignEvent.Drafted ignored -> Optional.empty();
      case CampaignEvent.LaunchAsked ignored -> Optional.empty();
      case CampaignEvent.AudienceLocked ignored -> Optional.empty();
      case CampaignEvent.AudienceCalled ignored -> Optional.empty();
      case CampaignEvent.UnitMoved ignored -> Optional.empty();
    };
  }

  @Override
  public OutgoingEvent of(AudienceChunk chunk, long sequence, int chunks) {
    return outgoing(
        sequence,
        AUDIENCES_TOPIC,
        AudienceCalledV1.TYPE,
        new AudienceCalledV1(
            chunk.campaign().toString(),
            chunk.number() + 1,
            chunks,
            chunk.members().stream().map(Object::toString).toList()));
  }

  private static OutgoingEvent outgoing(long sequence, String topic, String type, Record body) {
    return new OutgoingEvent(sequence, topic, type, EventJson.write(body), false);
  }
}
