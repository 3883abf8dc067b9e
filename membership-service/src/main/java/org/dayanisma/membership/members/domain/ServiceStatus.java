package org.dayanisma.membership.members.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.dayanisma.decisions.Outcome;

/** The employer's side of a member's life. A dismissed member stays a member of the union. */
public enum ServiceStatus {
  IN_SERVICE,
  /** <i>Görevden uzaklaştırma.</i> */
  SUSPENDED,
  /** <i>İhraç.</i> */
  DISMISSED,
  /** <i>Göreve iade.</i> */
  REINSTATED,
  /** <i>Sürgün</i>: moved to another place against their will. */
  RELOCATED,
  RETIRED,
  LEFT;

  /** The statuses that can follow. No status follows itself. */
  public Set<ServiceStatus> next() {
    return switch (this) {
      case IN_SERVICE -> EnumSet.of(SUSPENDED, DISMISSED, RELOCATED, RETIRED, LEFT);
      case SUSPENDED -> EnumSet.of(IN_SERVICE, DISMISSED, REINSTATED, RELOCATED, RETIRED, LEFT);
      case DISMISSED -> EnumSet.of(REINSTATED, RETIRED);
      case REINSTATED -> EnumSet.of(IN_SERVICE, SUSPENDED, DISMISSED, RELOCATED, RETIRED, LEFT);
      case RELOCATED -> EnumSet.of(IN_SERVICE, SUSPENDED, DISMISSED, REINSTATED, RETIRED, LEFT);
      case RETIRED, LEFT -> EnumSet.of(IN_SERVICE);
    };
  }

  /** How records name it, for example {@code in-service}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Outcome<ServiceStatus> read(String text) {
    return Arrays.stream(values())
        .filter(status -> status.name().equals(text))
        .findFirst()
        .map(Outcome::accepted)
        .orElseGet(() -> Outcome.invalid(MemberRefusal.UNKNOWN_STATUS));
  }
}
