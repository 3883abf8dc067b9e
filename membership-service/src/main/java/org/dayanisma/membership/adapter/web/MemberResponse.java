package org.dayanisma.membership.adapter.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dayanisma.membership.domain.Versioned;
import org.dayanisma.membership.domain.member.Member;
import org.dayanisma.membership.domain.member.Person;
import org.dayanisma.membership.domain.member.Reach;
import org.jspecify.annotations.Nullable;

/** A member as those see it who may. */
record MemberResponse(
    String id,
    String unitId,
    String standing,
    String serviceStatus,
    @Nullable LocalDate serviceStatusOn,
    String givenName,
    String familyName,
    @Nullable String nationalId,
    @Nullable LocalDate birthDate,
    @Nullable String gender,
    List<String> languages,
    Contacts contacts,
    Instant appliedAt,
    @Nullable LocalDate admittedOn,
    long version) {

  record Contacts(@Nullable String email, @Nullable String mobile) {}

  static MemberResponse of(Versioned<Member> stored) {
    Member member = stored.value();
    Person person = member.person();
    Reach reach = member.reach();
    return new MemberResponse(
        member.id().toString(),
        member.unitId().toString(),
        member.standing().name(),
        member.service().status().name(),
        member.service().effectiveOn(),
        person.givenName(),
        person.familyName(),
        person.nationalId() == null ? null : person.nationalId().digits(),
        person.birthDate(),
        person.gender() == null ? null : person.gender().name(),
        reach.languageCodes(),
        new Contacts(
            reach.email() == null ? null : reach.email().value(),
            reach.mobile() == null ? null : reach.mobile().e164()),
        member.appliedAt(),
        member.admittedOn(),
        stored.version());
  }

  @Override
  public String toString() {
    return "MemberResponse[" + id + "]";
  }
}
