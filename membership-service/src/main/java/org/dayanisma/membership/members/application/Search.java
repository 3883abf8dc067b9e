package org.dayanisma.membership.members.application;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.membership.members.domain.EmailAddress;
import org.dayanisma.membership.members.domain.NationalId;
import org.dayanisma.membership.members.domain.NumberingPlans;
import org.dayanisma.membership.members.domain.PhoneNumber;
import org.dayanisma.membership.rights.domain.MemberId;

/** What somebody typed to find a person, as the service understands it. */
public sealed interface Search {

  record ByMemberId(MemberId id) implements Search {}

  record ByNationalId(NationalId nationalId) implements Search {}

  record ByEmail(EmailAddress email) implements Search {}

  record ByPhone(PhoneNumber number) implements Search {}

  /** All words must occur in the name, in any order; case and diacritics do not matter. */
  record ByNameWords(String words) implements Search {}

  Pattern PHONE_LIKE = Pattern.compile("[+0-9][0-9 ()./-]{5,24}");

  static Search of(String typed, NumberingPlans plans) {
    String text = typed.strip();
    if (text.contains("@")
        && EmailAddress.read(text) instanceof Outcome.Accepted<EmailAddress>(EmailAddress email)) {
      return new ByEmail(email);
    }
    if (NationalId.read(text) instanceof Outcome.Accepted<NationalId>(NationalId number)) {
      return new ByNationalId(number);
    }
    if (PHONE_LIKE.matcher(text).matches()) {
      Optional<PhoneNumber> phone = PhoneNumber.readLoosely(text, plans);
      if (phone.isPresent()) {
        return new ByPhone(phone.get());
      }
    }
    return MemberId.read(text).<Search>map(ByMemberId::new).orElseGet(() -> new ByNameWords(text));
  }
}
