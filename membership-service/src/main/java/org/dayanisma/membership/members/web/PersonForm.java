package org.dayanisma.membership.members.web;

import java.time.LocalDate;
import java.util.List;
import org.dayanisma.membership.members.domain.PersonDraft;
import org.dayanisma.membership.members.domain.ReachDraft;
import org.jspecify.annotations.Nullable;

/** The fields of a person that applications and registrations have in common. */
interface PersonForm {

  @Nullable String givenName();

  @Nullable String familyName();

  @Nullable String nationalId();

  @Nullable LocalDate birthDate();

  @Nullable String gender();

  @Nullable List<@Nullable String> languages();

  @Nullable ContactsRequest contacts();

  default PersonDraft toDraft() {
    ContactsRequest contacts = contacts();
    return new PersonDraft(
        givenName(),
        familyName(),
        nationalId(),
        birthDate(),
        gender(),
        new ReachDraft(
            languages(),
            contacts == null ? null : contacts.email(),
            contacts == null ? null : contacts.mobile()));
  }
}
