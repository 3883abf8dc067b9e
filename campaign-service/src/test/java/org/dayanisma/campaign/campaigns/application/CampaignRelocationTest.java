package org.dayanisma.campaign.campaigns.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.CampaignKind;
import org.dayanisma.campaign.campaigns.domain.CampaignWords;
import org.dayanisma.campaign.register.domain.KnownUnits;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.testkit.MutableClock;
import org.dayanisma.testkit.Outcomes;
import org.junit.jupiter.api.Test;

/** Campaigns stand where their unit stands, whatever crosses what. */
class CampaignRelocationTest {

  private final UnitId branch = new UnitId(UUID.randomUUID());
  private final UnitPath east = new UnitPath(List.of(new UnitId(UUID.randomUUID()), branch));
  private final UnitPath west = new UnitPath(List.of(new UnitId(UUID.randomUUID()), branch));
  private final UnitPath north = new UnitPath(List.of(new UnitId(UUID.randomUUID()), branch));

  private final InMemoryStores stores = new InMemoryStores();
  private final Tree tree = new Tree();
  private final CampaignRelocation relocation = new CampaignRelocation(stores.campaigns, tree);

  @Test
  void aCampaignFollowsItsUnitOnceHoweverOftenItIsTold() {
    Campaign draft = draft();
    move(west);
    Campaign once = now(draft);
    assertThat(once.unit()).isEqualTo(west);
    relocation.unitMoved(branch);
    assertThat(now(draft)).isEqualTo(once);
  }

  @Test
  void aMoveThatCrossesTheDraftIsSeen() {
    tree.places.put(branch, east);
    tree.afterLooks.add(() -> move(west)); // wholly done before the draft is written

    Campaign draft = draft();

    assertThat(draft.unit()).isEqualTo(west);
    assertThat(now(draft)).isEqualTo(draft);
  }

  @Test
  void aSlowFollowerOfAnOlderMoveDoesNotTakeTheCampaignBack() {
    Campaign draft = draft();
    tree.places.put(branch, west);
    tree.afterLooks.add(() -> move(north));

    relocation.unitMoved(branch);

    assertThat(now(draft).unit()).isEqualTo(north);
  }

  private Campaign draft() {
    tree.places.putIfAbsent(branch, east);
    var handler =
        new DraftCampaignHandler(
            stores.campaigns,
            tree,
            new CampaignRights(stores.members, stores.chunks),
            relocation,
            MutableClock.at(Instant.EPOCH));
    return Outcomes.accepted(
        handler.handle(
            new DraftCampaign(
                organiser(),
                new CampaignId(UUID.randomUUID()),
                CampaignKind.PETITION,
                new CampaignWords("Ekmek", null),
                branch,
                null)));
  }

  private Actor organiser() {
    return new Actor("user", null, Set.of(Role.ORGANISER), List.of(branch.toString()), List.of());
  }

  private void move(UnitPath place) {
    tree.places.put(branch, place);
    relocation.unitMoved(branch);
  }

  private Campaign now(Campaign before) {
    return stores.campaigns.find(before.id()).orElseThrow();
  }

  private static final class Tree implements KnownUnits {
    private final Map<UnitId, UnitPath> places = new HashMap<>();
    private final Deque<Runnable> afterLooks = new ArrayDeque<>();

    @Override
    public Optional<UnitPath> find(UnitId id) {
      Optional<UnitPath> seen = Optional.ofNullable(places.get(id));
      Optional.ofNullable(afterLooks.poll()).ifPresent(Runnable::run);
      return seen;
    }
  }
}
