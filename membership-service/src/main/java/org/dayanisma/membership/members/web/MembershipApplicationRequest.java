package org.dayanisma.membership.members.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/membership-applications}. */
record MembershipApplicationRequest(
    @Nullable String unitId,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String nationalId,
    @Nullable LocalDate birthDate,
    @Nullable String gender,
    @Nullable List<@Nullable String> languages,
    @Nullable ContactsRequest contacts)
    implements PersonForm {

  @Override
  public String toString() {
    return "MembershipApplicationRequest[hidden]";
  }
}
