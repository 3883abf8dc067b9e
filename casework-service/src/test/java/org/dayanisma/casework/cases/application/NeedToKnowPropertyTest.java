package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.breakglass.application.GrantedBreakGlass;
import org.dayanisma.casework.breakglass.application.InMemoryBreakGlassRequests;
import org.dayanisma.casework.breakglass.domain.BreakGlassEvent;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.testkit.MutableClock;
import org.dayanisma.testkit.Seeded;
import org.junit.jupiter.api.Test;

/**
 * Who sees a case, on random tuples of roles, units, offices laid down, team, seal, keeper and
 * broken glass, against an oracle that knows none of the product's rules: it is written from the
 * page on security.
 */
class NeedToKnowPropertyTest {

  @Test
  void nobodySeesMoreThanTheyNeedToKnow() {
    Seeded.random(
        9,
        100_000,
        random -> {
          NeedToKnowTuple tuple = NeedToKnowTuple.random(random);
          Case found = tuple.theCase();
          InMemoryCases cases = new InMemoryCases();
          assertThat(cases.add(found, List.of())).isPresent();
          InMemoryBreakGlassRequests requests = tuple.askedAndAgreed(cases);
          FindCases reading =
              new FindCases(
                  cases,
                  cases,
                  new GrantedBreakGlass(requests),
                  MutableClock.at(NeedToKnowTuple.NOW));
          Actor actor = tuple.actor();

          assertThat(Trying.toWorkOn(cases, actor, found.id()).isPresent())
              .as("work on it: %s", tuple)
              .isEqualTo(tuple.mayWorkOn());
          assertThat(reading.byId(actor, found.id()).isPresent())
              .as("read it: %s", tuple)
              .isEqualTo(tuple.mayWorkOn() || tuple.standsBehindBrokenGlass());
          if (tuple.standsBehindBrokenGlass()) {
            assertThat(told(requests))
                .as("told of the glass: %s", tuple)
                .containsExactlyInAnyOrderElementsOf(tuple.toldOfTheGlass());
          }
          assertThat(reading.toKeep(actor, found.id()).isPresent())
              .as("keep it: %s", tuple)
              .isEqualTo(tuple.keeps());
          assertThat(reading.askings(actor, found.id()).isPresent())
              .as("see what is asked: %s", tuple)
              .isEqualTo(tuple.mayWorkOn() || tuple.wasAsked());
          assertThat(reading.list(actor, CaseQuery.ALL, 10))
              .as("list: %s", tuple)
              .hasSize(tuple.mayWorkOn() ? 1 : 0);
        });
  }

  private static List<MemberId> told(InMemoryBreakGlassRequests requests) {
    return requests.told().stream()
        .flatMap(event ->
            event instanceof BreakGlassEvent.Granted granted
                ? granted.told().stream()
                : Stream.empty())
        .toList();
  }
}
