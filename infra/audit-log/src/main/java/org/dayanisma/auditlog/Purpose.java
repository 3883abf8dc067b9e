package org.dayanisma.auditlog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why somebody reads about a person, or does something that touches one (GDPR art. 5(1)(b), KVKK
 * art. 4): the closed list of codes for the header {@code X-Purpose}. Each route says which of them
 * a role may have.
 */
public enum Purpose {
  /** One's own data (GDPR art. 15, KVKK art. 11). */
  OWN_DATA,
  /** Keeping the register: admission, contacts, standing. */
  MEMBERSHIP_ADMINISTRATION,
  /** Helping a member who was hit. */
  LEGAL_SUPPORT,
  /** Reaching members for a campaign. */
  CAMPAIGN,
  /** Answering a person who asks what is kept about them. */
  DATA_SUBJECT_REQUEST,
  /** Supervision by those who are elected or appointed for it. */
  AUDIT;

  private static final Map<String, Purpose> BY_CODE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Purpose::code, Function.identity()));

  /** The word in the header and in records, for example {@code legal-support}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Purpose> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
