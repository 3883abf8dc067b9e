package org.dayanisma.dataprotection;

/**
 * Keyed, one-way look-up values for exact search, for example a national id. They differ for each
 * service and field. Never use them for values with few possibilities (gender, belief, health),
 * because anybody can see which values are equal.
 */
@FunctionalInterface
public interface BlindIndex {

  /**
   * The look-up value, 22 characters.
   *
   * @param field name of the field, part of the key
   * @param normalised the value in the one form in which it is compared
   */
  String of(String field, String normalised);
}
