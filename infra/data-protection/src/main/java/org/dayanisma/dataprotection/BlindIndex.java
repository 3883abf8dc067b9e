package org.dayanisma.dataprotection;

/**
 * Keyed, one-way look-up values for exact search, for example a national id. Different per service
 * and field. Never for values with few possibilities (gender, belief, health): equal values are
 * seen to be equal.
 */
@FunctionalInterface
public interface BlindIndex {

  /**
   * The look-up value, 22 characters.
   *
   * @param field name of the field, part of the key
   * @param normalised the value in the one form it is compared in
   */
  String of(String field, String normalised);
}
