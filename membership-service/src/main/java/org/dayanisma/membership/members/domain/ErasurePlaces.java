package org.dayanisma.membership.members.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.dayanisma.membership.members.domain.ErasureRequest.Asker;
import org.dayanisma.membership.rights.domain.MemberId;

/**
 * The places of each day, which bound the number of erasures. A place is taken only once, even at
 * the same time and on different instances; and a member has only one place of a kind a day, so
 * that a repetition does not take a second.
 */
public interface ErasurePlaces {

  /** The kind of the places for all erasures that are carried out. */
  String CARRIED_OUT = "carried-out";

  /**
   * The kind of the places for what this officer asks for alone; accounts that do not say whose
   * they are have them together.
   */
  static String alone(Asker officer) {
    return "asked-by|" + officer.person();
  }

  /** The kind of the places for what this officer asked for and waits for a second person. */
  static String waiting(Asker officer) {
    return "waiting|" + officer.person();
  }

  /**
   * Takes a place, unless the member has one.
   *
   * @return whether the member has one now
   */
  boolean take(String kind, LocalDate day, int places, MemberId member);

  /** Those of these members who have had a place of this kind on any day. */
  Set<MemberId> given(String kind, Collection<MemberId> members);
}
