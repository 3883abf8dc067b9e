package org.dayanisma.casework.breakglass.application;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequests;
import org.dayanisma.casework.cases.application.EmergencyAccess;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.register.domain.MemberId;
import org.springframework.stereotype.Component;

/** In the units that a second person agreed to, of which the team was told. */
@Component
public record GrantedBreakGlass(BreakGlassRequests requests) implements EmergencyAccess {

  @Override
  public Predicate<CaseRelations> openedTo(MemberId memberId, CaseId id, Instant now) {
    List<BreakGlassRequest> agreedTo = requests.openFor(memberId, id, now);
    return known -> agreedTo.stream().anyMatch(asked -> asked.opens(known));
  }
}
