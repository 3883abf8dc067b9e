package org.dayanisma.decisions;

import java.text.Normalizer;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What people write: how it is kept, how long it is, and whether anybody can see it. One rule for
 * every text of every service. Lengths are in code points, as in JSON Schema, so that an emoji is
 * one character.
 *
 * <p>Unseen are white space and the characters that Unicode calls format or default-ignorable
 * (Unicode Standard Annex 44): among them the soft hyphen, the joiners that Persian and Kurdish
 * need, and the fillers of Hangul, which count as letters everywhere else.
 */
public final class WrittenText {

  private static final int BLANK_BRAILLE = 0x2800;

  /** It stands where somebody lost a character, so the text is not what was written. */
  private static final int REPLACEMENT = 0xFFFD;

  private static final Set<Byte> NEVER =
      Set.of(
          Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR);

  private static final Set<Byte> MARKS =
      Set.of(
          Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK);

  private WrittenText() {}

  /**
   * The text as it is kept: composed (NFC), with nothing unseen at its ends, and an ordinary blank
   * for the blank of Braille, which is no letter and no white space to those who compare.
   */
  public static String clean(String text) {
    String composed =
        Normalizer.normalize(text, Normalizer.Form.NFC).replace((char) BLANK_BRAILLE, ' ');
    if (!isVisible(composed)) {
      return "";
    }
    int begin = 0;
    while (isOuter(composed.codePointAt(begin))) {
      begin += Character.charCount(composed.codePointAt(begin));
    }
    int end = composed.length();
    while (isOuter(composed.codePointBefore(end))) {
      end -= Character.charCount(composed.codePointBefore(end));
    }
    return composed.substring(begin, end);
  }

  /** Whether there is at least one character that somebody can see. */
  public static boolean isVisible(String text) {
    return text.codePoints().anyMatch(WrittenText::isVisible);
  }

  /**
   * Whether there is at least one letter that somebody can see. A modifier is none: the stroke that
   * only stretches an Arabic word, say, or a small raised sign.
   */
  public static boolean hasLetter(String text) {
    return text.codePoints()
        .anyMatch(point ->
            Character.isLetter(point)
                && Character.getType(point) != Character.MODIFIER_LETTER
                && isVisible(point));
  }

  /**
   * Reads a name or a title: one line with a letter.
   *
   * @param most in code points
   * @return cleaned, or refused as {@code required} if it shows nothing, {@code one-line}, {@code
   *     size} or {@code needs-letter}
   */
  public static Outcome<String> name(String text, int most) {
    return line(text, most)
        .then(line ->
            hasLetter(line)
                ? Outcome.accepted(line)
                : Outcome.invalid(GeneralRefusal.NEEDS_LETTER));
  }

  /**
   * Reads a text of one line that shows something.
   *
   * @param most in code points
   * @return cleaned, or refused as {@code required} if it shows nothing, {@code one-line} or {@code
   *     size}
   */
  public static Outcome<String> line(String text, int most) {
    String clean = clean(text);
    if (clean.isEmpty()) {
      return Outcome.invalid(GeneralRefusal.REQUIRED);
    }
    if (!isOneLine(clean)) {
      return Outcome.invalid(GeneralRefusal.ONE_LINE);
    }
    return length(clean) > most ? Outcome.invalid(GeneralRefusal.SIZE) : Outcome.accepted(clean);
  }

  /**
   * Whether it holds only what can be printed, line breaks and tabs included. Control characters,
   * halves of surrogate pairs, characters that Unicode does not have, the sign for a lost
   * character, and what turns the writing direction of all that follows are not: a name with one of
   * them reads as another name.
   */
  public static boolean isPrintable(String text) {
    return text.codePoints().allMatch(WrittenText::isPrintable);
  }

  /** Whether it is printable and without a line break or a tab. */
  public static boolean isOneLine(String text) {
    return isPrintable(text) && text.codePoints().noneMatch(Character::isISOControl);
  }

  /** How many characters people count, more or less: code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Without format and default-ignorable characters, for comparison only. */
  public static String withoutIgnorable(String text) {
    IntPredicate kept = point -> !isIgnorable(point);
    return text.codePoints()
        .filter(kept)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /**
   * A number as it is typed in whatever script and grouping: with the digits 0 to 9, an ordinary
   * blank for every other, an ordinary hyphen for every dash, and nothing unseen.
   */
  public static String plainNumber(String text) {
    StringBuilder plain = new StringBuilder();
    clean(withoutIgnorable(text))
        .codePoints()
        .forEach(point -> {
          switch (Character.getType(point)) {
            case Character.DECIMAL_DIGIT_NUMBER -> plain.append(Character.digit(point, 10));
            case Character.SPACE_SEPARATOR -> plain.append(' ');
            case Character.DASH_PUNCTUATION -> plain.append('-');
            default -> plain.appendCodePoint(point);
          }
        });
    return plain.toString();
  }

  private static boolean isPrintable(int point) {
    return switch (point) {
      case '\n', '\r', '\t' -> true;
      case REPLACEMENT -> false;
      default -> !NEVER.contains((byte) Character.getType(point)) && !turnsDirection(point);
    };
  }

  /** Embeddings, overrides and isolates; the plain marks that Arabic needs are not among them. */
  private static boolean turnsDirection(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }

  private static boolean isVisible(int point) {
    return !isBlank(point)
        && !isIgnorable(point)
        && !NEVER.contains((byte) Character.getType(point))
        && !MARKS.contains((byte) Character.getType(point));
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == BLANK_BRAILLE;
  }

  /** What may go from the ends; a variation selector or tag belongs to the sign before it. */
  private static boolean isOuter(int point) {
    boolean belongsToSign =
        (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0020 && point <= 0xE01EF);
    return isBlank(point) || (isIgnorable(point) && !belongsToSign);
  }

  /** General category Cf, and what else has the property Default_Ignorable_Code_Point. */
  private static boolean isIgnorable(int point) {
    return Character.getType(point) == Character.FORMAT
        || point == 0x034F
        || (point >= 0x115F && point <= 0x1160)
        || (point >= 0x17B4 && point <= 0x17B5)
        || (point >= 0x180B && point <= 0x180F)
        || (point >= 0x2060 && point <= 0x206F)
        || point == 0x3164
        || (point >= 0xFE00 && point <= 0xFE0F)
        || point == 0xFFA0
        || (point >= 0xFFF0 && point <= 0xFFF8)
        || (point >= 0xE0000 && point <= 0xE0FFF);
  }
}
