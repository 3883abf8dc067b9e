package org.dayanisma.campaign.campaigns.application;

import org.dayanisma.campaign.campaigns.domain.AudienceChunks;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.campaign.campaigns.domain.LaunchBounds;
import org.dayanisma.campaign.participations.domain.Participations;
import org.dayanisma.campaign.participations.domain.ProgressBoards;
import org.dayanisma.campaign.register.domain.KnownMembers;
import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.campaign.register.domain.UnitPath;

class InMemoryStoresTest extends StoresContract {

  private final InMemoryStores stores = new InMemoryStores();

  @Override
  protected Campaigns campaigns() {
    return stores.campaigns;
  }

  @Override
  protected AudienceChunks chunks() {
    return stores.chunks;
  }

  @Override
  protected Participations participations() {
    return stores.participations;
  }

  @Override
  protected ProgressBoards boards() {
    return stores.boards;
  }

  @Override
  protected LaunchBounds bounds() {
    return stores.bounds;
  }

  @Override
  protected KnownMembers members() {
    return stores.members;
  }

  @Override
  protected void admit(MemberId member, UnitPath unit) {
    stores.members.admit(member, unit);
  }
}
