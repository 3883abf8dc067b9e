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
    Account account,
    Instant at) {

  /** An opening that nobody answers for yet, without an account. */
  public static TestOpening of(CaseId id, MemberId member, List<UnitId> path, Measure measure) {
    return new TestOpening(id, member, path, measure, null, Account.NONE, Instant.EPOCH);
  }

  public TestOpening ledBy(@Nullable Responsible somebody) {
    return new TestOpening(id, member, path, measure, somebody, account, at);
  }

  public TestOpening saying(Account words) {
    return new TestOpening(id, member, path, measure, responsible, words, at);
  }

  public TestOpening at(Instant moment) {
    return new TestOpening(id, member, path, measure, responsible, account, moment);
  }

  public CaseEvent.Opened event() {
    return new CaseEvent.Opened(
        id, member, path.getLast(), path, measure, responsible, account, at, false);
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
