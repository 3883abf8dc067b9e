package org.dayanisma.casework.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.actor;
import static org.dayanisma.casework.Ids.assignment;
import static org.dayanisma.casework.Ids.caseId;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.cases.application.FindOwnCases;
import org.dayanisma.casework.cases.application.InMemoryCases;
import org.dayanisma.casework.cases.application.OwnCase;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Deeds;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.Removal;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.cases.domain.TestMeasure;
import org.dayanisma.casework.cases.domain.TestOpening;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.httpapi.PageRequest;
import org.dayanisma.testkit.MutableClock;
import org.dayanisma.testkit.Seeded;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a member is answered about their own cases, whatever happened to these. The oracle is a list
 * of names, written from what a stranger who holds the member's phone may learn.
 */
class OwnCasePropertyTest {

  private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");
  private static final LocalDate EFFECTIVE = LocalDate.of(2026, 3, 16);
  private static final MemberId MEMBER = member("m");
  private static final List<String> OTHERS = List.of("asya", "berat", "cem", "dilan");
  private static final Set<String> NAMES =
      Set.of(
          "id",
          "kind",
          "status",
          "effectiveOn",
          "openedAt",
          "responsibleId",
          "unitId",
          "deadlines",
          "notComputed",
          "title",
          "forumName",
          "safeOn",
          "advice");

  /** Nobody decides that a measure never was. */
  private static final Closure.Outcome[] DECIDED =
      EnumSet.complementOf(EnumSet.of(Closure.Outcome.MEASURE_WITHDRAWN))
          .toArray(Closure.Outcome[]::new);

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void whateverElseACaseHoldsIsInNoAnswerToItsMember() {
    Seeded.random(
        45,
        3_000,
        random -> {
          Case found = happened(random, opened(random));
          String shown = answer(of(found), random).toString();

          assertThat(names(json.readTree(shown))).isSubsetOf(NAMES);
          assertThat(shown).doesNotContain("CANARY");
          for (String other : OTHERS) {
            boolean helps = found.responsibleId().filter(member(other)::equals).isPresent();
            assertThat(shown.contains(member(other).toString()))
                .as("%s in %s", other, found)
                .isEqualTo(helps && !found.isSealed());
          }
        });
  }

  /** Not even in the number of cases, the order, or where a page ends. */
  @Test
  void aMemberIsAnsweredAsIfTheirSealedCasesDidNotExist() {
    Seeded.random(
        46,
        1_000,
        random -> {
          List<Case> all = new ArrayList<>();
          for (CaseKind kind : CaseKind.values()) {
            all.add(happened(random, opened(random, kind)));
          }
          List<Case> open = all.stream().filter(one -> !one.isSealed()).toList();
          int limit = random.nextInt(1, 6);

          assertThat(pages(cases(all), limit)).isEqualTo(pages(cases(open), limit));
          assertThat(pages(cases(all), limit)).hasSize(open.size());
        });
  }

  /** Nobody reads the cases of others here, and whoever was erased reads none. */
  @Test
  void nobodyElseIsShownAnythingAndWhoeverWasErasedNothing() {
    Seeded.random(
        47,
        1_000,
        random -> {
          InMemoryCases cases = of(happened(random, opened(random)));
          PageRequest page = PageRequest.of("/api/me/cases", 10, null);
          Actor other = as(OTHERS.get(random.nextInt(OTHERS.size())), random);

          assertThat(route(cases).list(other, page, LanguageChain.empty()).items()).isEmpty();
          assertThat(
                  new OwnCaseController(new FindOwnCases(cases, _ -> true), words())
                      .list(as("m", random), page, LanguageChain.empty())
                      .items())
              .isEmpty();
        });
  }

  private JsonNode answer(InMemoryCases cases, RandomGenerator random) {
    return json.valueToTree(
        route(cases)
            .list(
                as("m", random),
                PageRequest.of("/api/me/cases", 10, null),
                LanguageChain.of(List.of("en"))));
  }

  private static List<OwnCaseResponse> pages(InMemoryCases cases, int limit) {
    FindOwnCases finding = new FindOwnCases(cases, _ -> false);
    DeadlineWords.Told told = words().in(LanguageChain.empty());
    List<OwnCaseResponse> all = new ArrayList<>();
    List<OwnCase> page = finding.of(actor("m", Set.of(Role.MEMBER)), null, limit);
    while (!page.isEmpty()) {
      page.forEach(own -> all.add(OwnCaseResponse.of(own, told)));
      OwnCase last = page.getLast();
      LastSeen<CaseId> seen = new LastSeen<>(last.openedAt(), last.id());
      page = finding.of(actor("m", Set.of(Role.MEMBER)), seen, limit);
    }
    return all;
  }

  private static OwnCaseController route(InMemoryCases cases) {
    return new OwnCaseController(new FindOwnCases(cases, _ -> false), words());
  }

  private static DeadlineWords words() {
    return new DeadlineWords(new LegalToday(MutableClock.at(NOW)), TestPlan.WORDS, TestPlan.PLAN);
  }

  private static Actor as(String person, RandomGenerator random) {
    Role role = anyOf(random, Role.values());
    return actor(person, EnumSet.of(Role.MEMBER, role), "root");
  }

  private static <T> T anyOf(RandomGenerator random, T[] values) {
    return List.of(values).get(random.nextInt(values.length));
  }

  private static InMemoryCases of(Case found) {
    return cases(List.of(found));
  }

  private static InMemoryCases cases(List<Case> all) {
    InMemoryCases cases = new InMemoryCases();
    all.forEach(one -> cases.add(one, List.of()));
    return cases;
  }

  private static Set<String> names(JsonNode answer) {
    Set<String> names = new TreeSet<>();
    collect(answer.path("items"), names);
    return names;
  }

  private static void collect(JsonNode node, Set<String> names) {
    names.addAll(node.propertyNames());
    node.forEach(child -> collect(child, names));
  }

  private static Case opened(RandomGenerator random) {
    return opened(random, anyOf(random, CaseKind.values()));
  }

  private static Case opened(RandomGenerator random, CaseKind kind) {
    LocalDate effectiveOn = EFFECTIVE.minusYears(random.nextInt(8));
    CaseId id = caseId(kind + "-" + random.nextInt());
    return Case.of(
        TestOpening.of(
                id,
                MEMBER,
                path("root", "union", "workplace"),
                TestMeasure.of(kind, effectiveOn, random.nextBoolean() ? effectiveOn : null))
            .ledBy(random.nextBoolean() ? null : new Responsible(member("asya"), false))
            .saying(Account.NONE.withSummary("CANARY-summary"))
            .at(NOW.minusSeconds(random.nextInt(3)))
            .withDeadlines());
  }

  /** Some of what can happen to a case, in any order. */
  private static Case happened(RandomGenerator random, Case opened) {
    Case state = opened;
    for (int i = random.nextInt(6); i > 0; i--) {
      String other = OTHERS.get(1 + random.nextInt(OTHERS.size() - 1));
      Invitation asked = new Invitation(assignment(other), member(other), TeamRole.CO_COUNSEL, NOW);
      state =
          switch (random.nextInt(7)) {
            case 0 -> state.apply(new CaseEvent.Asked(state.id(), asked));
            case 1 -> state.apply(new CaseEvent.Joined(state.id(), asked));
            case 2 ->
                state.apply(
                    new CaseEvent.Removed(
                        state.id(), new Removal(member(other), NOW, "CANARY-removal")));
            case 3 ->
                state.isSealed() ? state : state.applyAll(Deeds.sealed(state, NOW, "CANARY-seal"));
            case 4 ->
                state.isSealed()
                    ? state.applyAll(Deeds.unsealed(state, NOW, "CANARY-unsealing"))
                    : state;
            case 5 -> state.applyAll(state.assign(new Responsible(member(other), true)));
            default -> state.isOpen() ? closed(random, state) : state;
          };
    }
    return state;
  }

  private static Case closed(RandomGenerator random, Case state) {
    Closure.Outcome outcome = anyOf(random, DECIDED);
    return state.applyAll(
        Deeds.closed(
            state, new Closure(outcome, LocalDate.of(2026, 3, 20), NOW, "CANARY-closing")));
  }
}
