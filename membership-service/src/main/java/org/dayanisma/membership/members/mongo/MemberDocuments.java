package org.dayanisma.membership.members.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.dayanisma.dataprotection.BlindIndex;
import org.dayanisma.dataprotection.ClearValues;
import org.dayanisma.dataprotection.DataKeyDestroyed;
import org.dayanisma.dataprotection.DocumentCipher;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.dataprotection.NameWords;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.StoredAggregate;
import org.dayanisma.membership.decision.mongo.Documents;
import org.dayanisma.membership.members.domain.ApplicationId;
import org.dayanisma.membership.members.domain.EmailAddress;
import org.dayanisma.membership.members.domain.Gender;
import org.dayanisma.membership.members.domain.Language;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.NationalId;
import org.dayanisma.membership.members.domain.Person;
import org.dayanisma.membership.members.domain.PhoneNumber;
import org.dayanisma.membership.members.domain.Reach;
import org.dayanisma.membership.members.domain.ServiceRecord;
import org.dayanisma.membership.members.domain.ServiceStatus;
import org.dayanisma.membership.members.domain.Standing;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Members as documents. In clear: ids, standing, statuses, legal dates. Under {@code personal}: one
 * ciphertext per field, all with the member's own key. Under {@code lookup}: blind indexes. The
 * ciphertexts are bound to the version and to all that stands in clear: whoever changes something
 * in the store makes the entry unreadable.
 *
 * <p>{@code nationalIdClaim} is unique. It is the blind index of the national id while the standing
 * is active, and a value nobody else can have otherwise. So a claim begins and ends in the same
 * write as the standing, and none can be left behind by a crash.
 */
@Component
class MemberDocuments {

  static final String COLLECTION = "members";
  static final String APPLICATION = "applicationId";
  static final String CLAIM = "nationalIdClaim";
  static final String REGISTRATION = "registration";
  static final String UNIT = "unitId";
  static final String STANDING = "standing";
  static final String APPLIED_AT = "appliedAt";
  static final String LOOKUP = "lookup";
  static final String NATIONAL_ID = "nationalId";
  static final String EMAIL = "email";
  static final String MOBILE = "mobile";
  static final String NAME_WORDS = "nameWords";

  private static final String ADMITTED_ON = "admittedOn";
  private static final String REFUSED_ON = "refusedOn";
  private static final String SERVICE_STATUS = "serviceStatus";
  private static final String SERVICE_EFFECTIVE_ON = "serviceEffectiveOn";
  private static final String SERVICE_NOTIFIED_ON = "serviceNotifiedOn";
  private static final String PERSONAL = "personal";
  private static final String SEPARATOR = ",";

  private final FieldCipher ciphers;
  private final BlindIndex blindIndex;
  private final NameWords nameWords;

  MemberDocuments(FieldCipher ciphers, BlindIndex blindIndex, NameWords nameWords) {
    this.ciphers = ciphers;
    this.blindIndex = blindIndex;
    this.nameWords = nameWords;
  }

  /** What is stored of a member; of an erased one the id, the unit and that they are erased. */
  Document state(Member member, long version) {
    return member.standing() == Standing.ERASED ? erased(member.id()) : kept(member, version);
  }

  /** Leaves of an entry its id and unit. */
  static Document erased(MemberId id) {
    Document state = new Document(CLAIM, unclaimed(id)).append(STANDING, Standing.ERASED.name());
    for (String field :
        List.of(
            PERSONAL,
            LOOKUP,
            REGISTRATION,
            APPLIED_AT,
            ADMITTED_ON,
            REFUSED_ON,
            SERVICE_STATUS,
            SERVICE_EFFECTIVE_ON,
            SERVICE_NOTIFIED_ON,
            StoredErasureRequest.FIELD)) {
      state.append(field, null);
    }
    return state;
  }

  private Document kept(Member member, long version) {
    ServiceRecord service = member.service();
    Document state =
        new Document(APPLICATION, member.applicationId().toString())
            .append(CLAIM, claim(member))
            .append(UNIT, member.unitId().toString())
            .append(STANDING, member.standing().name())
            .append(APPLIED_AT, Date.from(member.appliedAt()))
            .append(ADMITTED_ON, Documents.write(member.admittedOn()))
            .append(REFUSED_ON, Documents.write(member.refusedOn()))
            .append(SERVICE_STATUS, service.status().name())
            .append(SERVICE_EFFECTIVE_ON, Documents.write(service.effectiveOn()))
            .append(SERVICE_NOTIFIED_ON, Documents.write(service.notifiedOn()))
            .append(StoredErasureRequest.FIELD, StoredErasureRequest.write(member.erasure()))
            .append(LOOKUP, lookup(member));
    return state.append(PERSONAL, personal(member, cipherOf(member.id(), version, state)));
  }

  private String claim(Member member) {
    NationalId number = member.person().nationalId();
    return number != null && member.standing().isActive() ? blind(number) : unclaimed(member.id());
  }

  private static String unclaimed(MemberId id) {
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
   * A keyed fingerprint of what a member was taken over with, to recognise a repetition without
   * decrypting. The day of admission is not part of it: left out, it is the day of the request.
   */
  String registrationMark(Member member) {
    Person person = member.person();
    Reach reach = member.reach();
    String content =
        String.join(
            "\n",
            Stream.of(
                    member.unitId(),
                    person.givenName(),
                    person.familyName(),
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

  private static Document personal(Member member, DocumentCipher cipher) {
    Person person = member.person();
    Reach reach = member.reach();
    Document fields = new Document();
    put(fields, cipher, "givenName", person.givenName());
    put(fields, cipher, "familyName", person.familyName());
    put(fields, cipher, NATIONAL_ID, text(person.nationalId(), NationalId::digits));
    put(fields, cipher, "birthDate", Documents.write(person.birthDate()));
    put(fields, cipher, "gender", text(person.gender(), Gender::name));
    put(fields, cipher, "languages", String.join(SEPARATOR, reach.languageCodes()));
    put(fields, cipher, EMAIL, text(reach.email(), EmailAddress::value));
    put(fields, cipher, MOBILE, text(reach.mobile(), PhoneNumber::e164));
    put(fields, cipher, "instrument", member.service().instrument());
    put(fields, cipher, "refusalReason", member.refusalReason());
    return fields;
  }

  private Document lookup(Member member) {
    NationalId number = member.person().nationalId();
    EmailAddress email = member.reach().email();
    PhoneNumber mobile = member.reach().mobile();
    Document fields = new Document(NAME_WORDS, blindWords(member.person().fullName()));
    if (number != null) {
      fields.append(NATIONAL_ID, blind(number));
    }
    if (email != null) {
      fields.append(EMAIL, blind(email));
    }
    if (mobile != null) {
      fields.append(MOBILE, blind(mobile));
    }
    return fields;
  }

  /** The member, unless erased. */
  Optional<Versioned<Member>> member(StoredAggregate stored) {
    Document state = stored.state();
    try {
      return Standing.ERASED.name().equals(state.getString(STANDING))
          ? Optional.empty()
          : Optional.of(
              new Versioned<>(
                  decrypted(MemberId.of(stored.id()), stored.version(), state), stored.version()));
    } catch (DataKeyDestroyed erased) {
      return Optional.empty();
    }
  }

  private Member decrypted(MemberId id, long version, Document state) {
    Document personal = state.get(PERSONAL, Document.class);
    DocumentCipher cipher = cipherOf(id, version, state);
    Person person = person(personal, cipher); // nothing in clear is believed before this opens
    return new Member(
        id,
        ApplicationId.of(state.getString(APPLICATION)),
        UnitId.of(state.getString(UNIT)),
        person,
        reach(personal, cipher),
        Standing.valueOf(state.getString(STANDING)),
        instant(state),
        Documents.day(state.getString(ADMITTED_ON)),
        Documents.day(state.getString(REFUSED_ON)),
        get(personal, cipher, "refusalReason"),
        new ServiceRecord(
            ServiceStatus.valueOf(state.getString(SERVICE_STATUS)),
            Documents.day(state.getString(SERVICE_EFFECTIVE_ON)),
            Documents.day(state.getString(SERVICE_NOTIFIED_ON)),
            get(personal, cipher, "instrument")),
        StoredErasureRequest.read(state));
  }

  private static Instant instant(Document state) {
    return state.getDate(APPLIED_AT).toInstant();
  }

  private static Person person(Document personal, DocumentCipher cipher) {
    String number = get(personal, cipher, NATIONAL_ID);
    LocalDate birthDate = Documents.day(get(personal, cipher, "birthDate"));
    String gender = get(personal, cipher, "gender");
    return new Person(
        Objects.requireNonNull(get(personal, cipher, "givenName")),
        Objects.requireNonNull(get(personal, cipher, "familyName")),
        number == null ? null : new NationalId(number),
        birthDate,
        gender == null ? null : Gender.valueOf(gender));
  }

  private static Reach reach(Document personal, DocumentCipher cipher) {
    String codes = Objects.requireNonNull(get(personal, cipher, "languages"));
    String email = get(personal, cipher, EMAIL);
    String mobile = get(personal, cipher, MOBILE);
    return new Reach(
        Stream.of(codes.split(SEPARATOR, -1)).map(MemberDocuments::language).toList(),
        email == null ? null : new EmailAddress(email),
        mobile == null ? null : new PhoneNumber(mobile));
  }

  private static Language language(String code) {
    return switch (Language.read(code)) {
      case Outcome.Accepted<Language>(Language language) -> language;
      case Outcome.Refused<Language> _ -> throw new IllegalStateException("stored language");
    };
  }

  private DocumentCipher cipherOf(MemberId id, long version, Document state) {
    Document clear = new Document(state);
    List.of(PERSONAL, REGISTRATION, MongoErasures.ERASURE).forEach(clear::remove);
    return ciphers.forDocument(
        id.toString(), COLLECTION, id.toString(), Long.toString(version), ClearValues.of(clear));
  }

  private static <T> @Nullable String text(
      @Nullable T value, java.util.function.Function<T, String> writer) {
    return value == null ? null : writer.apply(value);
  }

  private static void put(
      Document fields, DocumentCipher cipher, String name, @Nullable String plaintext) {
    if (plaintext != null) {
      fields.append(name, cipher.encrypt(PERSONAL + "." + name, plaintext));
    }
  }

  private static @Nullable String get(Document fields, DocumentCipher cipher, String name) {
    String ciphertext = fields.getString(name);
    return ciphertext == null ? null : cipher.decrypt(PERSONAL + "." + name, ciphertext);
  }
}
