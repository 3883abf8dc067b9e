package org.dayanisma.testkit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line of an {@link AccessTable}: whom it lets through, and what the others get if it is the last
 * line of its route.
 *
 * @param ok status for those whom it lets through; {@link #NEVER} if that is nobody
 * @param wrongRole status for the others; {@link #NEVER} if another line follows
 * @param outOfReach the same for those who hold a role of {@code within} in the wrong place
 */
record AccessLine(
    Set<String> within,
    Set<String> anywhere,
    boolean oneself,
    int ok,
    int wrongRole,
    int outOfReach) {

  private static final int NEVER = 0;

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "officers", AccessTable.ROLES.subList(2, 5),
          "organises", AccessTable.ROLES.subList(1, 5),
          "union", AccessTable.ROLES.subList(1, 4),
          "legal", AccessTable.ROLES.subList(5, 8),
          "everybody", AccessTable.ROLES);

  static AccessLine of(List<String> cells) {
    return new AccessLine(
        roles(cells.get(1)),
        roles(cells.get(2)),
        cells.get(3).equals("yes"),
        status(cells.get(4)),
        status(cells.get(5)),
        status(cells.get(6)));
  }

  private static Set<String> roles(String cell) {
    Set<String> roles = new LinkedHashSet<>();
    for (String word : cell.isEmpty() ? new String[0] : cell.split(" +", -1)) {
      List<String> meant = WORDS.getOrDefault(word, List.of(word));
      AccessTable.require(AccessTable.ROLES.containsAll(meant), "no such role: " + word);
      roles.addAll(meant);
    }
    return roles;
  }

  private static int status(String cell) {
    return cell.isEmpty() ? NEVER : Integer.parseInt(cell);
  }

  boolean lets(String role, Place place) {
    return (oneself && place == Place.SELF)
        || anywhere.contains(role)
        || (within.contains(role) && place.reaches());
  }

  /** Whether everybody it mentions has an answer, and every answer has somebody who gets it. */
  boolean isWhole(boolean last) {
    boolean letsAnybody = oneself || !within.isEmpty() || !anywhere.isEmpty();
    return letsAnybody == (ok != NEVER)
        && last == (wrongRole != NEVER)
        && last == (outOfReach != NEVER);
  }
}
