package org.dayanisma.campaign.application;

import org.dayanisma.campaign.domain.Campaigns;
import org.dayanisma.campaign.domain.MemberId;
import org.dayanisma.campaign.domain.UnitPath;
import org.dayanisma.campaign.domain.audience.AudienceChunks;
import org.dayanisma.campaign.domain.audience.KnownMembers;
import org.dayanisma.campaign.domain.launch.LaunchBounds;
import org.dayanisma.campaign.domain.participation.Participations;
import org.dayanisma.campaign.domain.participation.ProgressBoards;

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
