package org.dayanisma.campaign.campaigns.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dayanisma.campaign.campaigns.domain.AudienceChunk;
import org.dayanisma.campaign.campaigns.domain.AudienceChunks;
import org.dayanisma.campaign.campaigns.domain.AudienceSize;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.campaign.register.domain.KnownMember;
import org.dayanisma.campaign.register.domain.KnownMembers;
import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Writes the audience of a launched campaign down, once, and calls it, each member once. It may be
 * cut off after any write and begun again, and may run several times at once: every write is an
 * insert under a number only one can take, or a change only one can make, and what is read before
 * it is what the winner wrote.
 */
@Service
public record CallAudienceHandler(
    Campaigns campaigns, AudienceChunks chunks, KnownMembers members, InstantSource clock) {

  /**
   * Goes on where the last run stopped; does nothing if the campaign is not launched or all are
   * called.
   */
  public void handle(CampaignId id) {
    Campaign campaign =
        campaigns.find(id).map(Versioned::value).filter(Campaign::launched).orElse(null);
    if (campaign == null || campaign.audienceCalled()) {
      return;
    }
    AudienceSize size = campaign.audience();
    if (size == null) {
      AudienceSize locked = lock(campaign);
      follow(id, c -> c.lockAudience(locked));
      size = locked;
    }
    for (int number = 0; number < size.chunks(); number++) {
      chunks.call(id, number, size.chunks());
    }
    follow(id, Campaign::finishCalling);
  }

  private AudienceSize lock(Campaign campaign) {
    int count = 0;
    int settled = 0;
    MemberId last = null;
    for (int number = 0; ; number++) {
      AudienceChunk chunk = chunkAt(campaign, number, last);
      if (chunk.isEnd()) {
        return new AudienceSize(count, settled, number);
      }
      count += chunk.members().size();
      settled += chunk.settled();
      last = chunk.members().getLast();
    }
  }

  /** The piece as somebody wrote it before, or as we write it now. */
  private AudienceChunk chunkAt(Campaign campaign, int number, @Nullable MemberId last) {
    Optional<AudienceChunk> written = chunks.find(campaign.id(), number);
    if (written.isPresent()) {
      return written.get();
    }
    Instant now = clock.instant();
    List<KnownMember> some =
        members.admittedWithin(campaign.unit().unit(), last, AudienceChunk.MOST_MEMBERS);
    int settled = (int) some.stream().filter(member -> member.isSettled(now)).count();
    var next =
        new AudienceChunk(
            campaign.id(), number, some.stream().map(KnownMember::id).toList(), settled, false);
    return chunks.add(next) ? next : chunks.find(campaign.id(), number).orElseThrow();
  }

  private void follow(CampaignId id, Function<Campaign, Outcome<List<CampaignEvent>>> decision) {
    var _ =
        CampaignDecisions.of(campaigns)
            .follow(
                () -> campaigns.find(id).orElseThrow(),
                campaign -> allowed(campaign, decision.apply(campaign)));
  }

  private static List<CampaignEvent> allowed(
      Campaign campaign, Outcome<List<CampaignEvent>> decided) {
    return switch (decided) {
      case Outcome.Accepted<List<CampaignEvent>>(List<CampaignEvent> events) -> events;
      case Outcome.Refused<List<CampaignEvent>> _ ->
          throw new IllegalStateException("No audience in status " + campaign.status());
    };
  }
}
