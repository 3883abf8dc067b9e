package org.dayanisma.membership.members.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An application with the name of whoever applied, for those who decide.
 *
 * @param memberId under which the applicant stands in the register, with all that the form says
 * @param lastDayToRefuse until the end of this day the union may refuse; without a refusal the
 *     applicant is admitted as of it (4688/14). Null once it is decided
 */
record ApplicantResponse(
    UUID id,
    UUID memberId,
    UUID unitId,
    String standing,
    @Nullable String givenName,
    @Nullable String familyName,
    Instant appliedAt,
    @Nullable LocalDate lastDayToRefuse,
    @Nullable LocalDate admittedOn,
    @Nullable LocalDate refusedOn) {

  static ApplicantResponse of(Member applicant) {
    return new ApplicantResponse(
        applicant.applicationId().value(),
        applicant.id().value(),
        applicant.unitId().value(),
        applicant.standing().name(),
        applicant.person().givenName(),
        applicant.person().familyName(),
        applicant.appliedAt(),
        applicant.standing() == Standing.APPLIED ? applicant.lastDayToRefuse() : null,
        applicant.admittedOn(),
        applicant.refusedOn());
  }

  @Override
  public String toString() {
    return "ApplicantResponse[" + id + "]";
  }
}
