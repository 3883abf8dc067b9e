package org.dayanisma.membership.members.application;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.WrittenText;
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

  /** An address as it is copied from a mail or a link, with a name or a scheme before it. */
  Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"]+@[^\\s<>,;:\"]+");

  /** What people write before a number: "T.C.", "tel:", "GSM". */
  Pattern LABEL = Pattern.compile("^[\\p{L}.: ]+(?=[+(\\p{Nd}])");

  static Search of(String typed, NumberingPlans plans) {
    String text = WrittenText.clean(typed);
    Matcher address = ADDRESS.matcher(EmailAddress.plainLetters(text));
    if (address.find()
        && EmailAddress.read(address.group())
            instanceof Outcome.Accepted<EmailAddress>(EmailAddress email)) {
      return new ByEmail(email);
    }
    String number = LABEL.matcher(text).replaceFirst("");
    if (NationalId.read(number) instanceof Outcome.Accepted<NationalId>(NationalId nationalId)) {
      return new ByNationalId(nationalId);
    }
    if (PhoneNumber.read(number, plans)
        instanceof Outcome.Accepted<PhoneNumber>(PhoneNumber phone)) {
      return new ByPhone(phone);
    }
    return MemberId.read(text).<Search>map(ByMemberId::new).orElseGet(() -> new ByNameWords(text));
  }
}
