package org.dayanisma.membership.members.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Units;
import org.springframework.stereotype.Service;

/**
 * Admits applicants who were not refused within 30 days (4688/14), as the law says, as of the day
 * on which the time ran out. An application that is decided meanwhile is left alone; the next run
 * takes what was missed.
 */
@Service
public record AdmitOverdueApplicationsHandler(Members members, Units units, OfficialTime time) {

  private static final int BATCH = 200;

  /**
   * @return number of people admitted
   */
  public int handle() {
    Instant limit = Member.admittedByLawIfAppliedBefore(time.today());
    int admitted = 0;
    for (Versioned<Member> waiting : members.waitingSinceBefore(limit, BATCH)) {
      if (admit(waiting)) {
        admitted++;
      }
    }
    return admitted;
  }

  private boolean admit(Versioned<Member> waiting) {
    Member member = waiting.value();
    Optional<UnitPath> unit = units.find(member.unitId()).map(found -> found.value().path());
    if (unit.isEmpty()) {
      return false;
    }
    return member.admit(unit.get(), member.lastDayToRefuse())
            instanceof Outcome.Accepted<List<MemberEvent>>(List<MemberEvent> events)
        && members.save(waiting, events);
  }
}
