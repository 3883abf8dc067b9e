package org.dayanisma.membership.members.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is. Every component is personal: encrypted at rest, absent from events and logs.
 *
 * @param givenName null for somebody who has a family name only
 * @param familyName null for somebody who has a given name only, as many people do
 */
public record Person(
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable NationalId nationalId,
    @Nullable LocalDate birthDate,
    @Nullable Gender gender) {

  /** The names there are, in the order in which they are said. */
  public String fullName() {
    return Stream.of(Optional.ofNullable(givenName), Optional.ofNullable(familyName))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return "Person[hidden]";
  }
}
