package org.dayanisma.casework.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.casework.Ids.actor;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.unit;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.TestPlan;
import org.dayanisma.casework.register.application.InMemoryErasedMembers;
import org.dayanisma.casework.register.application.InMemoryOfficers;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.testkit.MutableClock;
import org.junit.jupiter.api.Test;

/** A member is erased between the moment they are taken in and the moment their case is stored. */
class IntakeDuringErasureTest {

  private static final MutableClock NOW = MutableClock.at(Instant.parse("2026-03-20T10:00:00Z"));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
  private static final Actor LAWYER = actor("lawyer", Set.of(Role.LAWYER), "root");

  private final Map<MemberId, UnitId> register =
      new HashMap<>(Map.of(member("dilan"), unit("school")));
  private final InMemoryErasedMembers erased = new InMemoryErasedMembers();

  /** The erasure comes in the middle of the first write. */
  private final InMemoryCases cases =
      new InMemoryCases() {
        @Override
        public boolean add(Case opened, List<CaseEvent> events) {
          register.remove(member("dilan"));
          erasing.handle(member("dilan"));
          return super.add(opened, events);
        }
      };

  private final EraseTextsHandler erasing = new EraseTextsHandler(cases, erased, _ -> {});

  private final OpenCaseHandler opening =
      new OpenCaseHandler(
          cases,
          TestPlan.IDS,
          new InMemoryOfficers(),
          member -> Optional.ofNullable(register.get(member)),
          erased,
          unitId -> Optional.of(List.of(unit("root"), unitId)),
          TestPlan.PLAN,
          NOW,
          new LegalToday(NOW));

  @Test
  void theTextOfTheCaseIsErasedAllTheSame() {
    Measure measure = new Measure(CaseKind.DISMISSAL, DAY, DAY);
    var _ = opening.handle(new OpenCase(LAWYER, member("dilan"), measure, "a summary"));
    CaseId id = cases.ofMember(member("dilan")).getFirst();
    erasing.comeBack();
    Case open = cases.find(id).orElseThrow();
    assertThat(open.summary()).as("a claim goes before").isEqualTo("a summary");

    Closure closure = new Closure(Closure.Outcome.SETTLED, DAY, NOW.instant(), null);
    assertThat(cases.save(open, accepted(open.close(closure, DAY)))).isTrue();
    erasing.comeBack();

    assertThat(cases.find(id).orElseThrow().summary()).isNull();
    assertThat(erased.some(10)).isEmpty();
  }
}
