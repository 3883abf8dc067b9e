package org.dayanisma.casework.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Office;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.domain.BreakGlassRequest;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.CaseEvent;
import org.dayanisma.casework.domain.CaseId;
import org.dayanisma.casework.domain.CaseKind;
import org.dayanisma.casework.domain.Invitation;
import org.dayanisma.casework.domain.Measure;
import org.dayanisma.casework.domain.Removal;
import org.dayanisma.casework.domain.Responsible;
import org.dayanisma.casework.domain.TeamRole;
import org.dayanisma.casework.domain.Teamwork;
import org.dayanisma.testkit.MutableClock;
import org.dayanisma.testkit.Seeded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Who sees a case, on random tuples of roles, units, offices laid down, team, seal and broken
 * glass, against an oracle that knows none of the product's rules: it is written from the page on
 * security.
 */
class NeedToKnowPropertyTest {

  private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");
  private static final List<Role> ROLES = List.of(Role.values());
  private static final List<String> PATH = List.of("root", "union", "workplace");
  private static final List<String> UNITS = List.of("root", "union", "workplace", "elsewhere");
  private static final List<String> PEOPLE = List.of("asya", "berat", "cem", "dilan");

  @Test
  void nobodySeesMoreThanTheyNeedToKnow() {
    Seeded.random(
        9,
        100_000,
        random -> {
          Tuple tuple = Tuple.random(random);
          Case found = tuple.theCase();
          InMemoryCases cases = new InMemoryCases();
          assertThat(cases.add(found, List.of())).isTrue();
          FindCases reading = tuple.reading(cases);
          Actor actor = tuple.actor();

          assertThat(reading.toWorkOn(actor, found.id()).isPresent())
              .as("work on it: %s", tuple)
              .isEqualTo(tuple.mayWorkOn());
          assertThat(reading.byId(actor, found.id()).isPresent())
              .as("read it: %s", tuple)
              .isEqualTo(tuple.mayWorkOn() || tuple.standsBehindBrokenGlass());
          assertThat(reading.askings(actor, found.id()).isPresent())
              .as("see what is asked: %s", tuple)
              .isEqualTo(tuple.mayWorkOn() || tuple.wasAsked());
          assertThat(reading.list(actor, new CaseQuery(null, null, null, null, null, null), 10))
              .as("list: %s", tuple)
              .hasSize(tuple.mayWorkOn() ? 1 : 0);
        });
  }

  /** One situation. People are on the team in at most one way. */
  private record Tuple(
      Set<Role> roles,
      List<String> units,
      Set<Office> laidDown,
      @Nullable String person,
      @Nullable String responsible,
      @Nullable String colleague,
      @Nullable String asked,
      @Nullable String former,
      boolean sealed,
      int glassMinutesAgo) {

    static Tuple random(RandomGenerator random) {
      EnumSet<Role> roles = EnumSet.noneOf(Role.class);
      for (int i = random.nextInt(3); i >= 0; i--) {
        roles.add(ROLES.get(random.nextInt(ROLES.size())));
      }
      List<String> units = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        units.add(UNITS.get(random.nextInt(UNITS.size())));
      }
      List<String> people = new ArrayList<>(PEOPLE);
      Set<Office> laidDown = new HashSet<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        laidDown.add(
            new Office(
                ROLES.get(random.nextInt(ROLES.size())), UNITS.get(random.nextInt(UNITS.size()))));
      }
      return new Tuple(
          roles,
          units,
          laidDown,
          random.nextInt(10) == 0 ? null : PEOPLE.get(random.nextInt(PEOPLE.size())),
          taken(people, random),
          taken(people, random),
          taken(people, random),
          taken(people, random),
          random.nextBoolean(),
          random.nextInt(-30, 120));
    }

    private static @Nullable String taken(List<String> people, RandomGenerator random) {
      return random.nextInt(4) == 0 ? null : people.remove(random.nextInt(people.size()));
    }

    // The oracle.

    boolean mayWorkOn() {
      return holdsLegalRoleHere() && (isOnTeam() || (isCoordinator() && !sealed));
    }

    boolean wasAsked() {
      return holdsLegalRoleHere() && person != null && person.equals(asked);
    }

    boolean standsBehindBrokenGlass() {
      return person != null
          && (isCoordinator() || isHereAs(Role.DATA_PROTECTION_OFFICER))
          && glassMinutesAgo >= 0
          && glassMinutesAgo < 60;
    }

    private boolean holdsLegalRoleHere() {
      return isHereAs(Role.CASEWORKER) || isHereAs(Role.LAWYER) || isCoordinator();
    }

    private boolean isOnTeam() {
      return person != null && (person.equals(responsible) || person.equals(colleague));
    }

    private boolean isCoordinator() {
      return isHereAs(Role.LEGAL_COORDINATOR);
    }

    /** In the case's unit or above it, and not laid down there. */
    private boolean isHereAs(Role role) {
      return PATH.stream()
          .anyMatch(unit ->
              roles.contains(role)
                  && units.contains(unit)
                  && !laidDown.contains(new Office(role, unit)));
    }

    // The situation, made by the product's own decisions.

    Actor actor() {
      return new Actor("user-" + person, person, roles, units, List.of(), null, laidDown);
    }

    Case theCase() {
      Measure measure = new Measure(CaseKind.OTHER, LocalDate.of(2026, 3, 16), null);
      Responsible leader = responsible == null ? null : new Responsible(responsible, false);
      Case state =
          Case.of(
              Case.open(
                  new CaseEvent.Opened(
                      new CaseId("case"), "m", "workplace", PATH, measure, leader, null, NOW),
                  List.of()));
      for (String joining : people(colleague, former)) {
        Invitation invitation = invitation(joining);
        state = state.applyAll(new Teamwork(state).ask(invitation));
        state = state.applyAll(new Teamwork(state).accept(invitation));
      }
      for (String leaving : people(former)) {
        state = state.applyAll(new Teamwork(state).remove(new Removal(leaving, NOW, "why"), null));
      }
      for (String waiting : people(asked)) {
        state = state.applyAll(new Teamwork(state).ask(invitation(waiting)));
      }
      return sealed ? state.applyAll(state.seal(NOW, "why")) : state;
    }

    FindCases reading(InMemoryCases cases) {
      InMemoryBreakGlassRequests requests = new InMemoryBreakGlassRequests();
      if (person != null) {
        Instant granted = NOW.minus(Duration.ofMinutes(glassMinutesAgo));
        BreakGlassRequest made =
            BreakGlassRequest.made(
                "r",
                "case",
                new BreakGlassRequest.Requester("user", person, List.of()),
                "why",
                granted);
        assertThat(requests.add(made, List.of())).isTrue();
        assertThat(requests.save(made, made.grant(List.of(), "decider", granted))).isTrue();
      }
      return new FindCases(cases, cases, requests, MutableClock.at(NOW));
    }

    private static Invitation invitation(String person) {
      return new Invitation("asking-" + person, person, TeamRole.CO_COUNSEL, NOW);
    }

    private static List<String> people(@Nullable String... some) {
      List<String> all = new ArrayList<>();
      for (String one : some) {
        Optional.ofNullable(one).ifPresent(all::add);
      }
      return all;
    }
  }
}
