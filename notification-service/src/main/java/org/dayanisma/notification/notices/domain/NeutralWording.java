package org.dayanisma.notification.notices.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Messages betray nobody: whoever looks at a screen, a mail server or a provider's log must not
 * learn that a person belongs to a union, has a case, or what for. A text is neutral if it contains
 * none of the forbidden stems, in whatever language and inflection: all stems are looked for in
 * every text, both folded to plain letters (ı, İ → i; ê, ş → e, s).
 */
public final class NeutralWording {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final List<String> stems;

  public NeutralWording(List<String> forbiddenStems) {
    this.stems = forbiddenStems.stream().map(NeutralWording::folded).toList();
  }

  /** The forbidden stems found in a text; empty if it is neutral. */
  public List<String> violations(String text) {
    String folded = folded(text);
    return stems.stream().filter(folded::contains).toList();
  }

  static String folded(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return plain.replace('ı', 'i').toLowerCase(Locale.ROOT);
  }
}
