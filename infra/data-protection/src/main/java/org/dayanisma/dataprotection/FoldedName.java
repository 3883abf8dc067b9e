package org.dayanisma.dataprotection;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names in one form for comparison: Turkish ı, i, İ and I are one letter, diacritics of Turkish,
 * Kurdish and Arabic names are dropped, punctuation separates words. Only for search, never for
 * display.
 */
public final class FoldedName {

  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640'’ʼ`´]+");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private FoldedName() {}

  /** The words of a name, folded, in order. */
  public static List<String> words(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String folded = oneLetter(plain.toLowerCase(Locale.ROOT));
    folded = MARKS.matcher(folded).replaceAll("");
    return Arrays.stream(SEPARATORS.split(folded)).filter(word -> !word.isEmpty()).toList();
  }

  /** Whether every word of the query is a word of the name. */
  public static boolean matches(String name, String query) {
    Set<String> wanted = new LinkedHashSet<>(words(query));
    return !wanted.isEmpty() && Set.copyOf(words(name)).containsAll(wanted);
  }

  private static String oneLetter(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case 'ı' -> folded.append('i');
        case 'ß' -> folded.append("ss");
        case 'ø' -> folded.append('o');
        case 'ł' -> folded.append('l');
        case 'đ' -> folded.append('d');
        case 'æ' -> folded.append("ae");
        case 'ى', 'ی' -> folded.append('ي');
        case 'ک' -> folded.append('ك');
        case 'ة' -> folded.append('ه');
        default -> folded.append(text.charAt(i));
      }
    }
    return folded.toString();
  }
}
