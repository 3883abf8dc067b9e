package org.dayanisma.campaign.participations.mongo;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.participations.application.ParticipationIds;
import org.dayanisma.campaign.participations.domain.ParticipationId;
import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.dataprotection.BlindIndex;
import org.springframework.stereotype.Component;

/**
 * Names participations by a keyed function of campaign and member, written as a UUID of version 8
 * (RFC 9562).
 */
@Component
class BlindParticipationIds implements ParticipationIds {

  private static final String FIELD = "participation";
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final BlindIndex index;

  BlindParticipationIds(BlindIndex index) {
    this.index = index;
  }

  @Override
  public ParticipationId of(CampaignId campaign, MemberId member) {
    byte[] keyed = Base64.getUrlDecoder().decode(index.of(FIELD, campaign + "|" + member));
    ByteBuffer bits = ByteBuffer.wrap(keyed);
    long high = (bits.getLong() & ~0xF000L) | VERSION_8;
    long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT;
    return new ParticipationId(new UUID(high, low));
  }
}
