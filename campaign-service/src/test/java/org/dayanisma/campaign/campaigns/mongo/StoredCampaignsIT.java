package org.dayanisma.campaign.campaigns.mongo;

import java.time.Instant;
import org.dayanisma.aggregates.StoredAggregateContract;
import org.dayanisma.aggregates.StoredAggregates;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=campaign-service",
      "dayanisma.campaign.sweep-every-millis=3600000"
    })
@EmbeddedPlatform(ownKafka = true)
class StoredCampaignsIT extends StoredAggregateContract<Campaign, CampaignEvent> {

  @Autowired private MongoCampaigns store;

  @Override
  protected StoredAggregates<?, Campaign, CampaignEvent> store() {
    return store;
  }

  @Override
  protected CampaignEvent event(Campaign before) {
    return new CampaignEvent.Finished(Instant.EPOCH);
  }
}
