package org.dayanisma.membership.members.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who somebody is. Every component is personal: encrypted at rest, absent from events and logs. */
public record Person(
    String givenName,
    String familyName,
    @Nullable NationalId nationalId,
    @Nullable LocalDate birthDate,
    @Nullable Gender gender) {

  public String fullName() {
    return givenName + " " + familyName;
  }

  @Override
  public String toString() {
    return "Person[hidden]";
  }
}
