package org.dayanisma.membership.members.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.members.domain.Correction;
import org.dayanisma.membership.members.domain.ErasureRequest;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.Person;
import org.dayanisma.membership.members.domain.Reach;
import org.dayanisma.membership.members.domain.ServiceOrigin;
import org.dayanisma.membership.members.domain.ServiceRecord;
import org.dayanisma.membership.rights.domain.MemberId;
import org.jspecify.annotations.Nullable;

/** A member as shown to those who may read them. */
record MemberResponse(
    UUID id,
    UUID unitId,
    String standing,
    String serviceStatus,
    @Nullable LocalDate serviceStatusOn,
    List<ServiceEntry> serviceRecord,
    List<CorrectionResponse> corrections,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String nationalId,
    @Nullable LocalDate birthDate,
    @Nullable String gender,
    List<String> languages,
    Contacts contacts,
    Instant appliedAt,
    @Nullable LocalDate admittedOn,
    @Nullable Erasure erasure,
    long version) {

  /**
   * The erasure that was asked for; shown to the member and to those who may take it back.
   *
   * @param dueAt when it will be carried out; null while it waits for a second person
   */
  record Erasure(@Nullable Instant dueAt) {}

  /**
   * An entry of the service record that stands.
   *
   * @param origin whether it was reported, put in the place of a mistake, or followed a won case
   */
  record ServiceEntry(
      String serviceStatus,
      @Nullable LocalDate effectiveOn,
      @Nullable LocalDate notifiedOn,
      @Nullable String origin) {

    static ServiceEntry of(ServiceRecord entry) {
      ServiceOrigin origin = entry.origin();
      return new ServiceEntry(
          entry.status().name(),
          entry.effectiveOn(),
          entry.notifiedOn(),
          origin == null ? null : origin.name());
    }
  }

  /**
   * A service status that was reported by mistake and taken back.
   *
   * @param memberId whoever corrected it; null for a program
   */
  record CorrectionResponse(
      Instant at,
      @Nullable UUID memberId,
      String withdrawnStatus,
      LocalDate withdrawnOn,
      String reason) {

    static CorrectionResponse of(Correction correction) {
      MemberId by = correction.by();
      return new CorrectionResponse(
          correction.at(),
          by == null ? null : by.value(),
          correction.withdrawn().name(),
          correction.withdrawnOn(),
          correction.reason());
    }

    @Override
    public String toString() {
      return "CorrectionResponse[hidden]";
    }
  }

  record Contacts(@Nullable String email, @Nullable String mobile) {}

  /** As others see the member, without any erasure that was asked for. */
  static MemberResponse of(Versioned<Member> stored) {
    return of(stored, null);
  }

  static MemberResponse of(Versioned<Member> stored, @Nullable ErasureRequest erasure) {
    Member member = stored.value();
    Person person = member.person();
    Reach reach = member.reach();
    return new MemberResponse(
        member.id().value(),
        member.unitId().value(),
        member.standing().name(),
        member.service().status().name(),
        member.service().effectiveOn(),
        member.history().entries().stream().map(ServiceEntry::of).toList(),
        member.history().corrections().stream().map(CorrectionResponse::of).toList(),
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
        erasure == null ? null : new Erasure(erasure.dueAt()),
        stored.version());
  }

  @Override
  public String toString() {
    return "MemberResponse[" + id + "]";
  }
}
