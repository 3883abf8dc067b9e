package org.dayanisma.httpapi;

import java.util.List;
import java.util.Locale.LanguageRange;
import org.dayanisma.decisions.LanguageChain;
import org.jspecify.annotations.Nullable;

/**
 * The languages of {@code Accept-Language}, the preferred first (RFC 9110, 12.5.4). They are a
 * wish: a header that cannot be read, or is longer than {@value #LONGEST} characters, counts as
 * absent.
 */
final class AcceptedLanguages {

  private static final int LONGEST = 500;
  private static final String ANY = "*";

  private AcceptedLanguages() {}

  static LanguageChain of(@Nullable String header) {
    return header == null || header.length() > LONGEST
        ? LanguageChain.empty()
        : LanguageChain.of(ranges(header));
  }

  private static List<String> ranges(String header) {
    try {
      return LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > LanguageRange.MIN_WEIGHT)
          .map(LanguageRange::getRange)
          .filter(range -> !range.startsWith(ANY))
          .toList();
    } catch (IllegalArgumentException unreadable) {
      return List.of();
    }
  }
}
