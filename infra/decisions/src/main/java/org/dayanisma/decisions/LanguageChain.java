package org.dayanisma.decisions;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Languages of a person in order of preference. The first one there is a text in wins; there is no
 * fallback the person did not choose, except the installation's own language at the very end.
 *
 * @param tags normalised: {@code tr}, {@code kmr}, {@code en}; regions are dropped
 */
public record LanguageChain(List<String> tags) {

  /** Kurmancî has two tags in use; resources are filed under {@code kmr}. */
  private static final Map<String, String> ALIASES = Map.of("ku", "kmr", "kur", "kmr");

  private static final int LONGEST = 10;

  public LanguageChain {
    tags = List.copyOf(tags);
  }

  public static LanguageChain of(Collection<String> languages) {
    Set<String> tags = new LinkedHashSet<>();
    languages.stream().map(LanguageChain::normalised).limit(LONGEST).forEach(tags::add);
    return new LanguageChain(List.copyOf(tags));
  }

  public static LanguageChain empty() {
    return new LanguageChain(List.of());
  }

  /** This chain, or the other one if this is empty. */
  public LanguageChain orElse(LanguageChain other) {
    return tags.isEmpty() ? other : this;
  }

  /** The first language of the chain that is available, else the installation's. */
  public String firstOf(Collection<String> available, String installation) {
    return tags.stream().filter(available::contains).findFirst().orElse(normalised(installation));
  }

  private static String normalised(String tag) {
    String language = tag.strip().replace('_', '-').split("-", 2)[0].toLowerCase(Locale.ROOT);
    return ALIASES.getOrDefault(language, language);
  }
}
