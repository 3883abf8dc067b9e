package org.dayanisma.local.demo;

/**
 * Turkish identity numbers (<i>T.C. kimlik no</i>) that pass the checksum. They come from a counter
 * and are nobody's; they have eleven digits, the last two computed from the first nine.
 */
final class NationalId {

  private static final long FIRST = 300_000_000L;
  private static final int STEP = 173; // prime, so that neighbours do not look alike

  private NationalId() {}

  static String ofIndex(int index) {
    String nine = Long.toString(FIRST + (long) index * STEP);
    int odd = 0;
    int even = 0;
    for (int i = 0; i < nine.length(); i++) {
      int digit = nine.charAt(i) - '0';
      if (i % 2 == 0) {
        odd += digit;
      } else {
        even += digit;
      }
    }
    int tenth = Math.floorMod(7 * odd - even, 10);
    int eleventh = (odd + even + tenth) % 10;
    return nine + tenth + eleventh;
  }
}
