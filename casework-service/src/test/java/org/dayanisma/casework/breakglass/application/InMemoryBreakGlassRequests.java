package org.dayanisma.casework.breakglass.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dayanisma.casework.breakglass.domain.BreakGlassEvent;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequests;
import org.dayanisma.casework.breakglass.domain.RequestId;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.MemberId;

/** Requests in memory, held to the same contract as those in MongoDB. */
public final class InMemoryBreakGlassRequests implements BreakGlassRequests {

  private final Map<RequestId, BreakGlassRequest> requests = new ConcurrentHashMap<>();
  private final List<BreakGlassEvent> told = new CopyOnWriteArrayList<>();

  /** The events of all decisions that were stored, in their order. */
  public List<BreakGlassEvent> told() {
    return List.copyOf(told);
  }

  @Override
  public Optional<BreakGlassRequest> find(RequestId id) {
    return Optional.ofNullable(requests.get(id));
  }

  @Override
  public boolean add(BreakGlassRequest made, List<BreakGlassEvent> events) {
    return requests.putIfAbsent(made.id(), made) == null;
  }

  @Override
  public boolean save(BreakGlassRequest before, List<BreakGlassEvent> events) {
    boolean first = requests.replace(before.id(), before, before.applyAll(events));
    if (first) {
      told.addAll(events);
    }
    return first;
  }

  @Override
  public List<BreakGlassRequest> pending(Instant now) {
    return requests.values().stream()
        .filter(request -> request.isPending(now))
        .sorted(
            Comparator.comparing(BreakGlassRequest::requestedAt)
                .thenComparing(BreakGlassRequest::key))
        .toList();
  }

  @Override
  public List<BreakGlassRequest> openFor(MemberId memberId, CaseId caseId, Instant now) {
    return requests.values().stream()
        .filter(request ->
            request.requester().memberId().equals(memberId)
                && request.caseId().equals(caseId)
                && request.isOpen(now))
        .toList();
  }
}
