package org.dayanisma.membership.members.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.membership.members.domain.MemberBuilder.aMember;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dayanisma.aggregates.InMemoryAggregates;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.mandates.application.EndMandatesOf;
import org.dayanisma.membership.mandates.domain.Mandate;
import org.dayanisma.membership.mandates.domain.MandateEvent;
import org.dayanisma.membership.mandates.domain.MandateId;
import org.dayanisma.membership.mandates.domain.Mandates;
import org.dayanisma.membership.members.application.CarryOutErasuresHandler.Run;
import org.dayanisma.membership.members.domain.ErasureBounds;
import org.dayanisma.membership.members.domain.ErasurePlaces;
import org.dayanisma.membership.members.domain.ErasureReason;
import org.dayanisma.membership.members.domain.ErasureRequest;
import org.dayanisma.membership.members.domain.Erasures;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.Office;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When erasures are carried out, and what a member keeps who takes their erasure back in time. */
class CarryOutErasuresTest {

  private static final Instant DUE = Instant.parse("2026-03-16T09:00:00Z");

  private static final List<String> NUMBERS = List.of("10000000146", "10000000832", "10000001518");

  private final Register register = new Register();
  private final OnShelf erasures = new OnShelf();
  private final Set<MemberId> officesEnded = new HashSet<>();
  private Runnable meanwhile = () -> {};

  private final CarryOutErasuresHandler worker =
      new CarryOutErasuresHandler(
          new EraseMemberHandler(
              register.members,
              register.units,
              new EndMandatesOf(new Offices(), register.time),
              erasures,
              member -> {},
              register.time),
          erasures,
          register.members,
          new Places(),
          new ErasureBounds(Duration.ofDays(3), 3, 20, 2));

  @Test
  void whoTakesItBackInTimeKeepsTheirOffices() {
    MemberId member = toBeErased();
    List<Boolean> takenBack = new ArrayList<>();
    meanwhile = () -> takenBack.add(takeBack(member));

    assertThat(worker.handle(DUE)).isEqualTo(new Run(1, 0, false));

    assertThat(takenBack).as("offices end when it is too late only").containsExactly(false);
    assertThat(officesEnded).containsExactly(member);
    assertThat(erasures.destroyed).containsExactly(member);
  }

  @Test
  void whatCannotBeCarriedOutDoesNotKeepTheOthersWaitingForEver() {
    erasures.broken.addAll(List.of(toBeErased(), toBeErased()));
    MemberId whole = toBeErased();

    assertThat(worker.handle(DUE)).isEqualTo(new Run(0, 2, true));
    assertThat(worker.handle(DUE.plus(Duration.ofDays(1)))).isEqualTo(new Run(1, 1, true));

    assertThat(erasures.destroyed).containsExactly(whole);
    erasures.broken.clear();
    assertThat(worker.handle(DUE.plus(Duration.ofDays(2)))).isEqualTo(new Run(2, 0, false));
  }

  private MemberId toBeErased() {
    MemberId member = MemberId.of(UUID.randomUUID().toString());
    var _ =
        register.stored(
            aMember().id(member).withNationalId(NUMBERS.get(erasures.asked.size())).admitted());
    ErasureRequest request =
        new ErasureRequest(
            ErasureReason.SUBJECT_REQUEST,
            new ErasureRequest.Asker("officer", null, List.of()),
            DUE.minus(Duration.ofDays(3)),
            DUE,
            null);
    change(member, new MemberEvent.ErasureAsked(member, request));
    erasures.asked.add(member);
    return member;
  }

  private boolean takeBack(MemberId member) {
    return register.members.find(member).isPresent()
        && change(member, new MemberEvent.ErasureTakenBack(member, "officer"));
  }

  private boolean change(MemberId member, MemberEvent event) {
    return register.members.save(register.members.find(member).orElseThrow(), List.of(event));
  }

  /** Notes the members whose offices are looked up to be ended. */
  private final class Offices extends InMemoryAggregates<MandateId, Mandate, MandateEvent>
      implements Mandates {

    @Override
    public List<Versioned<Mandate>> heldBy(MemberId member) {
      return List.of();
    }

    @Override
    public List<Versioned<Mandate>> genuineHeldBy(MemberId member) {
      meanwhile.run();
      officesEnded.add(member);
      return List.of();
    }

    @Override
    public List<Mandate> everHeldBy(MemberId member) {
      return List.of();
    }

    @Override
    public List<Mandate> heldIn(UnitId unit, Collection<Office> offices, int limit) {
      return List.of();
    }
  }

  private static final class Places implements ErasurePlaces {

    private final Map<String, Set<MemberId>> taken = new HashMap<>();

    @Override
    public boolean take(String kind, LocalDate day, int places, MemberId member) {
      Set<MemberId> ofTheDay = taken.computeIfAbsent(kind + day, key -> new HashSet<>());
      return ofTheDay.contains(member) || (ofTheDay.size() < places && ofTheDay.add(member));
    }

    @Override
    public Set<MemberId> given(String kind, Collection<MemberId> members) {
      Set<MemberId> given = new HashSet<>();
      taken.values().forEach(given::addAll);
      given.retainAll(members);
      return given;
    }
  }

  /** Erasures whose keys are a list; those of the broken cannot be read. */
  private final class OnShelf implements Erasures {

    private final List<MemberId> asked = new ArrayList<>();
    private final Set<MemberId> broken = new HashSet<>();
    private final List<MemberId> destroyed = new ArrayList<>();

    @Override
    public Certificate destroyKey(Unfinished erasure) {
      destroyed.add(erasure.member());
      asked.remove(erasure.member());
      return new Certificate(erasure.member(), DUE, "{}");
    }

    @Override
    public Optional<UnitId> unitOf(MemberId member) {
      return Optional.of(register.unit.unit());
    }

    @Override
    public Optional<Certificate> certificateOf(MemberId member) {
      if (broken.contains(member)) {
        throw new IllegalStateException("not readable");
      }
      return Optional.empty();
    }

    @Override
    public Optional<Unfinished> unfinished(MemberId member) {
      return Optional.empty();
    }

    @Override
    public List<Unfinished> allUnfinished(int limit) {
      return List.of();
    }

    @Override
    public List<MemberId> due(Instant now, int limit) {
      return List.copyOf(asked);
    }

    @Override
    public List<Waiting> asked(
        Collection<UnitId> units, @Nullable LastSeen<MemberId> after, int limit) {
      return List.of();
    }

    @Override
    public List<MemberId> waitingSince(Instant askedBy, int limit) {
      return List.of();
    }

    @Override
    public void emptyAgain(MemberId member) {}
  }
}
