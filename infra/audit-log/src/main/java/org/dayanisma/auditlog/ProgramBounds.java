package org.dayanisma.auditlog;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * About how many different people one service may tell one program (an API client) within 24 hours.
 * A program cannot sign in again, so it has one bound and no step-up: beyond it the program is
 * refused until there is room again, and it is never locked.
 *
 * @param perDay people a day of every program about which nothing was agreed, from 1 to {@link
 *     #MOST}
 * @param perDayOf people a day by client id, as agreed with the union to whose members the scope
 *     gives access; it may be fewer than for the others
 */
record ProgramBounds(
    @DefaultValue("1000") int perDay, @DefaultValue Map<String, Integer> perDayOf) {

  /** More than a program should copy in a day; a zero too many is noticed at the start. */
  static final int MOST = 200_000;

  private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9-]{1,64}");

  ProgramBounds {
    perDayOf = Map.copyOf(perDayOf);
    if (!isSensible(perDay) || !perDayOf.values().stream().allMatch(ProgramBounds::isSensible)) {
      throw new IllegalArgumentException(
          "dayanisma.audit.programs: from 1 to " + MOST + " people a day, for each program");
    }
    if (!perDayOf.keySet().stream().allMatch(client -> CLIENT.matcher(client).matches())) {
      throw new IllegalArgumentException(
          "dayanisma.audit.programs.per-day-of: a client id has letters, digits and hyphens only");
    }
  }

  /** How many people a day this client may be told about. */
  int of(String client) {
    return perDayOf.getOrDefault(client, perDay);
  }

  private static boolean isSensible(int people) {
    return people >= 1 && people <= MOST;
  }
}
