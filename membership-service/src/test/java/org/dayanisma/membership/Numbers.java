package org.dayanisma.membership;

import java.util.concurrent.atomic.AtomicInteger;

/** Invented national ids and phone numbers, each a new one, with valid check digits. */
public final class Numbers {

  private static final AtomicInteger NEXT = new AtomicInteger(1);

  private Numbers() {}

  public static String nationalId() {
    return nationalId(NEXT.getAndIncrement());
  }

  /** The national id with this number in the middle. */
  public static String nationalId(int number) {
    String nine = "2%08d".formatted(number);
    int odd = 0;
    int even = 0;
    for (int i = 0; i < 9; i++) {
      int digit = nine.charAt(i) - '0';
      if (i % 2 == 0) {
        odd += digit;
      } else {
        even += digit;
      }
    }
    int tenth = Math.floorMod(7 * odd - even, 10);
    return nine + tenth + (odd + even + tenth) % 10;
  }

  public static String mobile() {
    return "+90532%07d".formatted(NEXT.getAndIncrement());
  }
}
