package org.dayanisma.accesscontrol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody may be in the organisation. A role says which kind of work they do; the units of
 * the actor say where.
 */
public enum Role {
  MEMBER,
  ORGANISER,
  BRANCH_OFFICER,
  UNION_OFFICER,
  CONFEDERATION_OFFICER,
  CASEWORKER,
  LAWYER,
  LEGAL_COORDINATOR,
  DATA_PROTECTION_OFFICER,
  AUDITOR,
  ADMINISTRATOR,
  SERVICE;

  private static final Map<String, Role> BY_CODE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Role::code, Function.identity()));

  /** The name in tokens and documents, for example {@code branch-officer}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of an office, as events name it; empty for one that this version does not know. */
  public static Optional<Role> ofName(String name) {
    return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
  }

  /** The role with this code, empty for a code that this version does not know. */
  public static Optional<Role> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
