package org.dayanisma.casework.register.domain;

import java.util.Arrays;
import java.util.Optional;

/** The offices that cases need to know of; the names are those of events. */
public enum LegalOffice {
  CASEWORKER,
  LAWYER,
  LEGAL_COORDINATOR,
  /** Not a legal office: keeps sealed cases of whose team nobody is left. */
  DATA_PROTECTION_OFFICER;

  /** Whether whoever holds it may work on cases. */
  public boolean isLegal() {
    return this != DATA_PROTECTION_OFFICER;
  }

  /** The office with this name; empty for one that cases need not know of. */
  public static Optional<LegalOffice> ofName(String name) {
    return Arrays.stream(values()).filter(office -> office.name().equals(name)).findFirst();
  }
}
