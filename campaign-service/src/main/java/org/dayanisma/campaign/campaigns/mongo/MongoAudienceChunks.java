package org.dayanisma.campaign.campaigns.mongo;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.dayanisma.campaign.campaigns.application.AudienceCalls;
import org.dayanisma.campaign.campaigns.domain.AudienceChunk;
import org.dayanisma.campaign.campaigns.domain.AudienceChunks;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.campaign.register.mongo.Collections;
import org.dayanisma.eventrelay.AggregateChange;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateCollections;
import org.dayanisma.eventrelay.AggregateExists;
import org.dayanisma.eventrelay.NewAggregate;
import org.dayanisma.eventrelay.StoredAggregate;
import org.springframework.stereotype.Component;

/**
 * Pieces of audiences in MongoDB under the id {@code <campaign>.<number>}. Version 1 is written
 * down, version 2 is called; the change from 1 to 2 puts the event into the outbox, so it happens
 * once.
 */
@Component
class MongoAudienceChunks implements AudienceChunks {

  private static final long WRITTEN = 1;
  private static final long CALLED = 2;
  private static final String CAMPAIGN = "campaignId";
  private static final String MEMBERS = "memberIds";
  private static final String SETTLED = "settled";

  private final AggregateCollection aggregates;
  private final AudienceCalls calls;

  MongoAudienceChunks(AggregateCollections collections, AudienceCalls calls) {
    this.aggregates = collections.collection(Collections.AUDIENCE_CHUNKS);
    this.calls = calls;
  }

  @Override
  public Optional<AudienceChunk> find(CampaignId campaign, int number) {
    return aggregates.find(idOf(campaign, number)).map(stored -> read(campaign, number, stored));
  }

  @Override
  public boolean add(AudienceChunk chunk) {
    try {
      aggregates.insert(
          new NewAggregate(
              idOf(chunk.campaign(), chunk.number()), WRITTEN, state(chunk), List.of(), null));
      return true;
    } catch (AggregateExists taken) {
      return false;
    }
  }

  @Override
  public void call(CampaignId campaign, int number, int chunks) {
    AudienceChunk chunk = find(campaign, number).orElseThrow();
    if (!chunk.called()) {
      // A conflict means that somebody else has just called it: there is no other change.
      var _ =
          aggregates.update(
              new AggregateChange(
                  idOf(campaign, number),
                  WRITTEN,
                  CALLED,
                  state(chunk),
                  List.of(calls.of(chunk, CALLED, chunks)),
                  null));
    }
  }

  private static String idOf(CampaignId campaign, int number) {
    return campaign + "." + number;
  }

  private static Document state(AudienceChunk chunk) {
    return new Document(CAMPAIGN, chunk.campaign().toString())
        .append(MEMBERS, chunk.members().stream().map(MemberId::toString).toList())
        .append(SETTLED, chunk.settled());
  }

  private static AudienceChunk read(CampaignId campaign, int number, StoredAggregate stored) {
    List<MemberId> members =
        stored.state().getList(MEMBERS, String.class, List.of()).stream()
            .map(MemberId::of)
            .toList();
    return new AudienceChunk(
        campaign,
        number,
        members,
        stored.state().getInteger(SETTLED, 0),
        stored.version() >= CALLED);
  }
}
