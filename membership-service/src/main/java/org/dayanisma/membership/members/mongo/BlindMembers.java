package org.dayanisma.membership.members.mongo;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dayanisma.dataprotection.BlindIndex;
import org.dayanisma.dataprotection.NameWords;
import org.dayanisma.membership.members.domain.EmailAddress;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.NationalId;
import org.dayanisma.membership.members.domain.Person;
import org.dayanisma.membership.members.domain.PhoneNumber;
import org.dayanisma.membership.members.domain.Reach;
import org.dayanisma.membership.rights.domain.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keyed fingerprints by which members are found although they are stored encrypted; the
 * fingerprints reveal nothing.
 */
@Component
class BlindMembers {

  private static final String NATIONAL_ID = "nationalId";
  private static final String EMAIL = "email";
  private static final String MOBILE = "mobile";
  private static final String REGISTRATION = "registration";
  private static final String REGISTRATION_CLAIM = "registrationClaim";
  private static final String REGISTRAR = "registrar";

  private final BlindIndex blindIndex;
  private final NameWords nameWords;

  BlindMembers(BlindIndex blindIndex, NameWords nameWords) {
    this.blindIndex = blindIndex;
    this.nameWords = nameWords;
  }

  /** The values by which one member is found. */
  record Lookup(
      List<String> nameWords,
      @Nullable String nationalId,
      @Nullable String email,
      @Nullable String mobile) {
    Lookup {
      nameWords = List.copyOf(nameWords);
    }
  }

  Lookup lookup(Member member) {
    NationalId number = member.person().nationalId();
    EmailAddress email = member.reach().email();
    PhoneNumber mobile = member.reach().mobile();
    return new Lookup(
        blindWords(member.person().fullName()),
        number == null ? null : blind(number),
        email == null ? null : blind(email),
        mobile == null ? null : blind(mobile));
  }

  /**
   * A value that may exist only once: it is derived from the national id while the standing is
   * active, and otherwise is one that nobody else can have. So a claim begins and ends in the same
   * write as the standing, and a crash cannot leave one behind.
   */
  String claim(Member member) {
    NationalId number = member.person().nationalId();
    return number != null && member.standing().isActive() ? blind(number) : unclaimed(member.id());
  }

  static String unclaimed(MemberId id) {
    return "none|" + id;
  }

  String blind(NationalId number) {
    return blindIndex.of(NATIONAL_ID, number.digits());
  }

  String blind(EmailAddress email) {
    return blindIndex.of(EMAIL, email.searchForm());
  }

  String blind(PhoneNumber number) {
    return blindIndex.of(MOBILE, number.e164());
  }

  List<String> blindWords(String words) {
    return List.copyOf(nameWords.of(words));
  }

  /**
   * A keyed fingerprint of the data with which a member was taken over, to recognise a repetition
   * without decrypting. The day of admission is not part of it, because if it is left out, the day
   * of the request is used.
   */
  String registrationMark(Member member) {
    Person person = member.person();
    Reach reach = member.reach();
    String content =
        String.join(
            "\n",
            Stream.of(
                    member.unitId(),
                    person.givenName() == null ? "" : person.givenName(),
                    person.familyName() == null ? "" : person.familyName(),
                    person.nationalId() == null ? "" : person.nationalId().digits(),
                    person.birthDate() == null ? "" : person.birthDate(),
                    person.gender() == null ? "" : person.gender(),
                    reach.languageCodes(),
                    reach.email() == null ? "" : reach.email().value(),
                    reach.mobile() == null ? "" : reach.mobile().e164())
                .map(Object::toString)
                .toList());
    return blindIndex.of(REGISTRATION, content);
  }

  /**
   * Says who took a line over, to somebody who has the key and knows both: it is another value for
   * each line, so that nobody sees in the store which lines came from one hand.
   *
   * @param mark of the line
   */
  String registrar(String mark, String userId) {
    return blindIndex.of(REGISTRAR, mark + "\n" + userId);
  }

  /**
   * A value that may exist only once, so that the store decides when one line without an id and a
   * national id is sent several times at once: its fingerprint, the day of admission if it says
   * one, and how many equal lines stood before it. Null for everybody else.
   */
  @Nullable String registrationClaim(Member member, MemberEvent first) {
    return first instanceof MemberEvent.Registered line && line.equalBefore() != null
        ? blindIndex.of(
            REGISTRATION_CLAIM,
            registrationMark(member)
                + "\n"
                + Objects.toString(member.knownMemberSince(), "")
                + "\n"
                + line.equalBefore())
        : null;
  }
}
