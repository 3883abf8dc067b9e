package org.dayanisma.membership.members.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.dayanisma.membership.members.domain.ErasureRequest.Asker;
import org.dayanisma.membership.rights.domain.MemberId;

/**
 * The places of each day: so many erasures and no more. Whoever takes one at the same time, on
 * whichever instance, a place is taken once; and a member has one place of a kind a day, so that a
 * repetition takes no second.
 */
public interface ErasurePlaces {

  /** Whose places: of an officer who asks alone, or of all that are carried out. */
  String CARRIED_OUT = "carried-out";

  /** The places of an officer for what they ask alone. */
  static String alone(Asker officer) {
    return "asked-by|" + officer.person();
  }

  /** The places of an officer for what waits for a second person. */
  static String waiting(Asker officer) {
    return "waiting|" + officer.person();
  }

  /**
   * Takes a place, unless the member has one.
   *
   * @return whether the member has one now
   */
  boolean take(String kind, LocalDate day, int places, MemberId member);

  /** Which of these members had a place of this kind, on whatever day. */
  Set<MemberId> given(String kind, Collection<MemberId> members);
}
