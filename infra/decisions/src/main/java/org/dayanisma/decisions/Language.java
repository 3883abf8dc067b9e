package org.dayanisma.decisions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The languages that people can name as theirs; we do not write in all of them yet. */
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

  private static final int MOST = 10;

  /** A tag, in letters of either case; a region is dropped, because we write to none. */
  private static final Pattern TAG =
      Pattern.compile("([A-Za-z]{2,3})([-_]([A-Za-z]{2}|[0-9]{3}))?");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Reads a tag of RFC 5646, as {@code tr}, {@code TR} or {@code tr-TR}. */
  public static Outcome<Language> read(String text) {
    Matcher tag = TAG.matcher(text);
    return Optional.of(tag)
        .filter(Matcher::matches)
        .flatMap(read -> find(read.group(1).toLowerCase(Locale.ROOT)))
        .map(Outcome::accepted)
        .orElseGet(() -> Outcome.invalid(GeneralRefusal.UNKNOWN_LANGUAGE));
  }

  /**
   * Reads languages in order of preference, each once; what is wrong with one is remembered at its
   * place.
   *
   * @param tags ten at most
   */
  public static List<Language> readAll(String pointer, List<@Nullable String> tags, Faults faults) {
    Set<Language> known = new LinkedHashSet<>();
    faults.refuseIf(tags.size() > MOST, pointer, GeneralRefusal.TOO_MANY_LANGUAGES);
    for (int i = 0; i < Math.min(tags.size(), MOST); i++) {
      Language language = faults.require(pointer + "/" + i, tags.get(i), Language::read);
      if (language != null) {
        known.add(language);
      }
    }
    return List.copyOf(known);
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
