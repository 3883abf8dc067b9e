package org.dayanisma.casework.register.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who holds which office where that cases need, as membership-service has told. */
public interface LegalOfficers {

  /**
   * Member id of the legal coordinator nearest to the unit; of several in one unit the one longest
   * in office.
   *
   * @param unitPath ids from the root to the unit
   * @param except members who are passed over, such as the one whose case it is
   */
  Optional<MemberId> coordinatorNearest(List<UnitId> unitPath, Set<MemberId> except);

  /** Whether the member holds a legal mandate in the unit or above it. */
  boolean holdsMandateAbove(MemberId memberId, List<UnitId> unitPath);

  /**
   * Member id of the data-protection officer nearest to the unit; of several in one unit the one
   * longest in office.
   *
   * @param except members who are passed over
   */
  Optional<MemberId> protectionOfficerNearest(List<UnitId> unitPath, Set<MemberId> except);

  /** Whether the member is data-protection officer in the unit or above it. */
  boolean protectsDataAbove(MemberId memberId, List<UnitId> unitPath);
}
