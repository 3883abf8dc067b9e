package org.dayanisma.casework.domain;

import java.util.List;
import java.util.Optional;

/** Who holds which legal mandate where, as membership-service has told. */
public interface LegalOfficers {

  /**
   * Member id of the legal coordinator nearest to the unit; of several in one unit the one longest
   * in office.
   *
   * @param unitPath ids from the root to the unit
   */
  Optional<String> coordinatorNearest(List<String> unitPath);

  /** Whether the member holds a legal mandate in the unit or above it. */
  boolean holdsMandateAbove(String memberId, List<String> unitPath);
}
