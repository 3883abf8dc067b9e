package org.dayanisma.casework.breakglass.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dayanisma.aggregates.InMemoryAggregates;
import org.dayanisma.casework.breakglass.domain.BreakGlassEvent;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequests;
import org.dayanisma.casework.breakglass.domain.RequestId;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.Versioned;

/** Requests in memory, held to the same contract as those in MongoDB. */
public final class InMemoryBreakGlassRequests
    extends InMemoryAggregates<RequestId, BreakGlassRequest, BreakGlassEvent>
    implements BreakGlassRequests {

  private final List<BreakGlassEvent> told = new CopyOnWriteArrayList<>();

  /** The events of all decisions that were stored, in their order. */
  public List<BreakGlassEvent> told() {
    return List.copyOf(told);
  }

  @Override
  public boolean save(Versioned<BreakGlassRequest> before, List<BreakGlassEvent> events) {
    boolean first = super.save(before, events);
    if (first) {
      told.addAll(events);
    }
    return first;
  }

  @Override
  public List<BreakGlassRequest> pending(Instant now) {
    return kept()
        .map(Versioned::value)
        .filter(request -> request.isPending(now))
        .sorted(
            Comparator.comparing(BreakGlassRequest::requestedAt)
                .thenComparing(BreakGlassRequest::key))
        .toList();
  }

  @Override
  public List<BreakGlassRequest> openFor(MemberId memberId, CaseId caseId, Instant now) {
    return kept()
        .map(Versioned::value)
        .filter(request ->
            request.requester().memberId().equals(memberId)
                && request.caseId().equals(caseId)
                && request.isOpen(now))
        .toList();
  }
}
