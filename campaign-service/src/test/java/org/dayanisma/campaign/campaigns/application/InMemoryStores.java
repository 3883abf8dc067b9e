package org.dayanisma.campaign.campaigns.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dayanisma.aggregates.InMemoryAggregates;
import org.dayanisma.campaign.campaigns.domain.AudienceChunk;
import org.dayanisma.campaign.campaigns.domain.AudienceChunks;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignEvent;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.Campaigns;
import org.dayanisma.campaign.campaigns.domain.LaunchBounds;
import org.dayanisma.campaign.participations.domain.Participation;
import org.dayanisma.campaign.participations.domain.ParticipationId;
import org.dayanisma.campaign.participations.domain.Participations;
import org.dayanisma.campaign.participations.domain.Progress;
import org.dayanisma.campaign.participations.domain.ProgressBoards;
import org.dayanisma.campaign.register.domain.KnownMember;
import org.dayanisma.campaign.register.domain.KnownMembers;
import org.dayanisma.campaign.register.domain.MemberId;
import org.dayanisma.campaign.register.domain.UnitId;
import org.dayanisma.campaign.register.domain.UnitPath;
import org.dayanisma.decisions.Versioned;
import org.jspecify.annotations.Nullable;

/** The ports in memory, with a crash point around every write. */
public final class InMemoryStores {

  public final CrashPoint crash = new CrashPoint();
  final InMemoryCampaigns campaigns = new InMemoryCampaigns();
  final InMemoryChunks chunks = new InMemoryChunks();
  public final InMemoryParticipations participations = new InMemoryParticipations();
  public final InMemoryBoards boards = new InMemoryBoards();
  final InMemoryBounds bounds = new InMemoryBounds();
  final InMemoryMembers members = new InMemoryMembers();

  final class InMemoryCampaigns extends InMemoryAggregates<CampaignId, Campaign, CampaignEvent>
      implements Campaigns {

    @Override
    public boolean save(Versioned<Campaign> before, List<CampaignEvent> events) {
      crash.step();
      boolean saved = super.save(before, events);
      if (saved) {
        crash.step();
      }
      return saved;
    }

    @Override
    public List<CampaignId> withUncalledAudience(int limit) {
      return kept()
          .map(Versioned::value)
          .filter(c -> c.launched() && !c.audienceCalled())
          .map(Campaign::id)
          .limit(limit)
          .toList();
    }
  }

  final class InMemoryChunks implements AudienceChunks {

    /** What went out, in order. */
    record Call(AudienceChunk chunk, int chunks) {}

    final List<Call> calls = new ArrayList<>();
    private final Map<String, AudienceChunk> stored = new HashMap<>();

    @Override
    public synchronized Optional<AudienceChunk> find(CampaignId campaign, int number) {
      return crash.read(Optional.ofNullable(stored.get(campaign + "." + number)));
    }

    @Override
    public synchronized boolean add(AudienceChunk chunk) {
      crash.step();
      boolean added = stored.putIfAbsent(chunk.campaign() + "." + chunk.number(), chunk) == null;
      crash.step();
      return added;
    }

    @Override
    public synchronized void call(CampaignId campaign, int number, int of) {
      crash.step();
      AudienceChunk chunk = Objects.requireNonNull(stored.get(campaign + "." + number));
      if (!chunk.called()) {
        stored.put(
            campaign + "." + number,
            new AudienceChunk(campaign, number, chunk.members(), chunk.settled(), true));
        calls.add(new Call(chunk, of));
      }
      crash.step();
    }
  }

  public final class InMemoryParticipations implements Participations {
    private final Map<ParticipationId, Participation> stored = new HashMap<>();
    private final Map<ParticipationId, Integer> counted = new HashMap<>();

    @Override
    public synchronized Optional<Participation> find(ParticipationId id) {
      return Optional.ofNullable(stored.get(id));
    }

    @Override
    public synchronized boolean save(Participation next) {
      crash.step();
      Participation before = stored.get(next.id());
      if ((before == null ? 0 : before.version()) != next.version() - 1) {
        return false;
      }
      stored.put(next.id(), next);
      crash.step();
      return true;
    }

    @Override
    public synchronized List<Uncounted> uncounted(Collection<ParticipationId> among) {
      return crash.read(
          among.stream()
              .map(stored::get)
              .filter(p -> p != null && p.version() > counted(p.id()))
              .map(p -> new Uncounted(p, counted(p.id())))
              .toList());
    }

    @Override
    public synchronized Map<CampaignId, List<ParticipationId>> left(int limit) {
      Map<CampaignId, List<ParticipationId>> left = new HashMap<>();
      stored.values().stream()
          .filter(p -> p.version() > counted(p.id()))
          .limit(limit)
          .forEach(p -> left.computeIfAbsent(p.campaign(), c -> new ArrayList<>()).add(p.id()));
      return left;
    }

    @Override
    public void markCounted(Collection<Counted> marks) {
      for (Counted mark : marks) {
        crash.step();
        synchronized (this) {
          counted.merge(mark.id(), mark.actions(), Math::max);
        }
      }
      crash.step();
    }

    private int counted(ParticipationId id) {
      return counted.getOrDefault(id, 0);
    }
  }

  public final class InMemoryBoards implements ProgressBoards {
    private final Map<CampaignId, Progress> stored = new HashMap<>();

    @Override
    public synchronized Progress find(CampaignId campaign) {
      return crash.read(stored.getOrDefault(campaign, Progress.none(campaign)));
    }

    @Override
    public synchronized boolean save(Progress next) {
      crash.step();
      if (stored.getOrDefault(next.campaign(), Progress.none(next.campaign())).version()
          != next.version() - 1) {
        return false;
      }
      stored.put(next.campaign(), next);
      crash.step();
      return true;
    }

    @Override
    public synchronized List<CampaignId> unsettled(int limit) {
      return stored.values().stream()
          .filter(p -> !p.pending().isEmpty())
          .map(Progress::campaign)
          .limit(limit)
          .toList();
    }
  }

  final class InMemoryMembers implements KnownMembers {
    private final Map<String, KnownMember> stored = new TreeMap<>();

    synchronized void admit(MemberId id, UnitPath unit) {
      stored.put(id.toString(), new KnownMember(id, unit, Instant.EPOCH, true));
    }

    @Override
    public synchronized Optional<KnownMember> find(MemberId id) {
      return Optional.ofNullable(stored.get(id.toString()));
    }

    @Override
    public synchronized List<KnownMember> admittedWithin(
        UnitId unit, @Nullable MemberId after, int limit) {
      return crash.read(
          stored.values().stream()
              .filter(m -> m.admitted() && m.unit().isWithin(unit))
              .filter(m -> after == null || m.id().toString().compareTo(after.toString()) > 0)
              .sorted(Comparator.comparing(m -> m.id().toString()))
              .limit(limit)
              .toList());
    }

    @Override
    public synchronized long countAdmittedWithin(UnitId unit) {
      return stored.values().stream().filter(m -> m.admitted() && m.unit().isWithin(unit)).count();
    }
  }

  static final class InMemoryBounds implements LaunchBounds {
    private final Map<String, CampaignId> places = new HashMap<>();
    private final Map<String, Long> people = new HashMap<>();
    private final Set<String> called = new HashSet<>();

    @Override
    public synchronized boolean takePlace(
        String person, LocalDate day, CampaignId campaign, int most) {
      for (int number = 0; number < most; number++) {
        String id = day + "|" + person + "|" + number;
        if (places.computeIfAbsent(id, _ -> campaign).equals(campaign)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public synchronized boolean call(
        UnitId unit, LocalDate day, CampaignId campaign, long more, long most) {
      String id = day + "|" + unit;
      if (called.contains(id + campaign)) {
        return true;
      }
      if (people.getOrDefault(id, 0L) + more > most) {
        return false;
      }
      people.merge(id, more, Long::sum);
      return called.add(id + campaign);
    }
  }
}
