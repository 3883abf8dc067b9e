package org.dayanisma.membership.rights.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.dayanisma.decisions.Outcome;

/** An office that somebody can hold. */
public enum Office {
  ORGANISER,
  BRANCH_OFFICER,
  UNION_OFFICER,
  CONFEDERATION_OFFICER,
  CASEWORKER,
  LAWYER,
  LEGAL_COORDINATOR,
  DATA_PROTECTION_OFFICER,
  AUDITOR,
  ADMINISTRATOR;

  /** The offices of those who help members with cases. */
  public static final Set<Office> OF_LEGAL_HELP =
      Collections.unmodifiableSet(EnumSet.of(CASEWORKER, LAWYER, LEGAL_COORDINATOR));

  /** How the API, tokens and records name it, for example {@code branch-officer}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Outcome<Office> read(String text) {
    return Arrays.stream(values())
        .filter(office -> office.code().equals(text))
        .findFirst()
        .map(Outcome::accepted)
        .orElseGet(() -> Outcome.invalid(RightsRefusal.UNKNOWN_OFFICE));
  }
}
