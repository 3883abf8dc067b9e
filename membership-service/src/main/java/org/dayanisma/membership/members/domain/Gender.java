package org.dayanisma.membership.members.domain;

import java.util.Arrays;
import org.dayanisma.decisions.Outcome;

/**
 * As declared by the person; absent if not declared. It is used for counting quotas and for nothing
 * else.
 */
public enum Gender {
  FEMALE,
  MALE,
  OTHER;

  public static Outcome<Gender> read(String text) {
    return Arrays.stream(values())
        .filter(gender -> gender.name().equals(text))
        .findFirst()
        .map(Outcome::accepted)
        .orElseGet(() -> Outcome.invalid(MemberRefusal.UNKNOWN_GENDER));
  }
}
