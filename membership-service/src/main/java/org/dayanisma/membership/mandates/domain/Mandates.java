package org.dayanisma.membership.mandates.domain;

import java.util.Collection;
import java.util.List;
import org.dayanisma.decisions.Aggregates;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.Office;
import org.dayanisma.membership.rights.domain.UnitId;

/** All mandates, held and ended. No two that are held share member, unit and office. */
public interface Mandates extends Aggregates<MandateId, Mandate, MandateEvent> {

  /** The mandates that somebody holds now. */
  List<Versioned<Mandate>> heldBy(MemberId member);

  /**
   * The same without those to which somebody else wrote in the store: they open nothing, and keep
   * no other from ending.
   */
  List<Versioned<Mandate>> genuineHeldBy(MemberId member);

  /** The mandates that somebody holds or has held. */
  List<Mandate> everHeldBy(MemberId member);

  /**
   * Genuine mandates of these offices that are held in the unit itself, by id.
   *
   * @param limit the most to return, at least 1
   */
  List<Mandate> heldIn(UnitId unit, Collection<Office> offices, int limit);
}
