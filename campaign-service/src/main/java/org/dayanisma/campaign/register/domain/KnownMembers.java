package org.dayanisma.campaign.register.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Members as far as membership's events have told. */
public interface KnownMembers {

  Optional<KnownMember> find(MemberId id);

  /**
   * Admitted members of the unit and everything below it.
   *
   * @param after only ids greater than this one
   * @return ascending by the text of the id
   */
  List<KnownMember> admittedWithin(UnitId unit, @Nullable MemberId after, int limit);

  /** How many admitted members the unit and everything below it has. */
  long countAdmittedWithin(UnitId unit);
}
