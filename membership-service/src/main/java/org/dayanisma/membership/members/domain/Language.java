package org.dayanisma.membership.members.domain;

import java.util.Map;
import java.util.Optional;
import org.dayanisma.decisions.Outcome;

/** The languages in which we write to people. */
public enum Language {
  TURKISH("tr"),
  KURMANCI("kmr"),
  ZAZAKI("zza"),
  ARABIC("ar"),
  ENGLISH("en"),
  KAZAKH("kk"),
  RUSSIAN("ru");

  /** Codes that others use for the same languages (the macrolanguage, the two Zazaki varieties). */
  private static final Map<String, Language> ALIASES =
      Map.of("ku", KURMANCI, "diq", ZAZAKI, "kiu", ZAZAKI);

  private final String code;

  Language(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Outcome<Language> read(String text) {
    return find(text)
        .map(Outcome::accepted)
        .orElseGet(() -> Outcome.invalid(MemberRefusal.UNKNOWN_LANGUAGE));
  }

  private static Optional<Language> find(String text) {
    for (Language language : values()) {
      if (language.code.equals(text)) {
        return Optional.of(language);
      }
    }
    return Optional.ofNullable(ALIASES.get(text));
  }
}
