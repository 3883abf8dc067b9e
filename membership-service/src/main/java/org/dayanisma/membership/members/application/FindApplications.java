package org.dayanisma.membership.members.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.members.domain.ApplicationId;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.units.domain.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Query: applications, for those who may decide about them, whoever typed them. */
@Service
public record FindApplications(Members members, Units units, ReachedUnits reached) {

  /** Empty also for an application of which the actor may not know. */
  public Optional<Member> find(Actor actor, String applicationId) {
    return ApplicationId.read(applicationId)
        .flatMap(members::findByApplication)
        .map(Versioned::value)
        .filter(applicant ->
            units
                .find(applicant.unitId())
                .filter(unit -> Rights.handlesApplications(actor, unit.value().path()))
                .isPresent());
  }

  /**
   * Those that wait for a decision where the actor decides, the longest first.
   *
   * @param unit narrows to this unit and everything below it
   * @param after where the page before ended
   * @param limit the most to return
   */
  public List<Member> waiting(
      Actor actor, @Nullable String unit, @Nullable LastSeen<MemberId> after, int limit) {
    Set<UnitId> visible = reached.below(Rights.unitsOfApplications(actor), unit);
    return visible.isEmpty()
        ? List.of()
        : members.waitingIn(visible, after, limit).stream().map(Versioned::value).toList();
  }
}
