package org.dayanisma.casework.breakglass.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.dayanisma.aggregates.AggregateStore;
import org.dayanisma.aggregates.Publishing;
import org.dayanisma.aggregates.Stored;
import org.dayanisma.aggregates.StoredAggregates;
import org.dayanisma.casework.breakglass.domain.BreakGlassEvent;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Status;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequests;
import org.dayanisma.casework.breakglass.domain.RequestId;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Component;

/**
 * Requests for emergency access. The key is the request's own, not the case's: there may be no
 * case.
 */
@Component
public final class MongoBreakGlassRequests
    extends StoredAggregates<RequestId, BreakGlassRequest, BreakGlassEvent>
    implements BreakGlassRequests {

  static final Stored<BreakGlassRequest, BreakGlassEvent> STORED =
      Stored.as("break_glass_requests", BreakGlassRequest.class)
          .secret("reason")
          .outlivesErasures("who wanted to open a sealed case, and why, is evidence")
          .staysAt("requester.unitPaths", "what the requester reached when they asked")
          .index("requester.memberId", "caseId", "decidedAt")
          .index("status", "requestedAt");

  MongoBreakGlassRequests(
      AggregateStore store, Publishing<BreakGlassRequest, BreakGlassEvent> publishing) {
    super(STORED, store, publishing);
  }

  @Override
  public List<BreakGlassRequest> pending(Instant now) {
    return genuine(
        Filters.and(
            Filters.eq("status", Status.PENDING.name()),
            Filters.gt("requestedAt", Date.from(now.minus(BreakGlassRequest.UNDECIDED_FOR)))));
  }

  @Override
  public List<BreakGlassRequest> openFor(MemberId memberId, CaseId caseId, Instant now) {
    return genuine(
            Filters.and(
                Filters.eq("requester.memberId", memberId.toString()),
                Filters.eq("caseId", caseId.toString()),
                Filters.eq("status", Status.GRANTED.name()),
                Filters.lte("decidedAt", Date.from(now)),
                Filters.gt("decidedAt", Date.from(now.minus(BreakGlassRequest.OPEN_FOR)))))
        .stream()
        .filter(request -> request.isOpen(now))
        .toList();
  }

  /** A request that somebody wrote into the store, or changed there, is none. */
  private List<BreakGlassRequest> genuine(Bson where) {
    return listGenuine(where, Sorts.ascending("requestedAt", "_id"), 0).stream()
        .map(Versioned::value)
        .toList();
  }
}
