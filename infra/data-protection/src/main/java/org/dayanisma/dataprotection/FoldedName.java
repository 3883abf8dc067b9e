package org.dayanisma.dataprotection;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dayanisma.decisions.WrittenText;

/**
 * Names in one form for comparison: Turkish ı, i, İ and I are one letter, diacritics of Turkish,
 * Kurdish and Arabic names are dropped, and so is what nobody sees and whatever is typed for an
 * apostrophe or a quote; letters that Arabic, Persian and Sorani write differently are one; other
 * punctuation separates words. Only for search, never for display.
 */
public final class FoldedName {

  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640]+");

  /** Quotes, primes and the modifier letters that people type for an apostrophe, ayn or hamza. */
  private static final Pattern APOSTROPHES =
      Pattern.compile("['\"`´‘’‛′‵＇“”„‟«»″\\u02B9-\\u02D7\\u1FBD\\u1FBF\\uA78B\\uA78C]+");

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private FoldedName() {}

  /** The words of a name, folded, in order. */
  public static List<String> words(String name) {
    String seen = APOSTROPHES.matcher(WrittenText.withoutIgnorable(name)).replaceAll("");
    String plain = MARKS.matcher(Normalizer.normalize(seen, Normalizer.Form.NFKD)).replaceAll("");
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
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case 'ı' -> folded.append('i');
            case 'ß' -> folded.append("ss");
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ' -> folded.append('d');
            case 'æ' -> folded.append("ae");
            case 'ə', 'ә' -> folded.append('e'); // of Azerbaijani, and of Kazakh
            case 'ٱ' -> folded.append('ا');
            case 'ى', 'ی', 'ێ', 'ې', 'ے' -> folded.append('ي');
            case 'ک', 'ڪ' -> folded.append('ك');
            case 'ة', 'ە', 'ھ', 'ہ', 'ۃ' -> folded.append('ه');
            case 'ۆ' -> folded.append('و');
            case 'ڵ' -> folded.append('ل');
            case 'ڕ' -> folded.append('ر');
            default -> folded.append(digitOr(point));
          }
        });
    return folded.toString();
  }

  /** The digits of every script are those of ours. */
  private static String digitOr(int point) {
    return Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER
        ? Integer.toString(Character.digit(point, 10))
        : Character.toString(point);
  }
}
