package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import java.util.List;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * How a case began, for tests. A new fact of the opening is added here once, with the value that it
 * has in all tests that do not ask about it.
 *
 * @param path ids from the root to the unit of the member
 */
public record TestOpening(
    CaseId id,
    MemberId member,
    List<UnitId> path,
    Measure measure,
    @Nullable Responsible responsible,
    @Nullable String summary,
    Instant at) {

  /** An opening that nobody answers for yet, without a summary. */
  public static TestOpening of(CaseId id, MemberId member, List<UnitId> path, Measure measure) {
    return new TestOpening(id, member, path, measure, null, null, Instant.EPOCH);
  }

  public TestOpening ledBy(@Nullable Responsible somebody) {
    return new TestOpening(id, member, path, measure, somebody, summary, at);
  }

  public TestOpening saying(@Nullable String text) {
    return new TestOpening(id, member, path, measure, responsible, text, at);
  }

  public TestOpening at(Instant moment) {
    return new TestOpening(id, member, path, measure, responsible, summary, moment);
  }

  public CaseEvent.Opened event() {
    return new CaseEvent.Opened(
        id, member, path.getLast(), path, measure, responsible, summary, at);
  }

  /** The events of a case with the deadlines of its measure. */
  public List<CaseEvent> withDeadlines() {
    return Case.open(event(), TestPlan.PLAN.deadlinesOf(id, measure));
  }

  /** The case itself, without a deadline. */
  public Case opened() {
    return Case.of(Case.open(event(), List.of()));
  }
}
