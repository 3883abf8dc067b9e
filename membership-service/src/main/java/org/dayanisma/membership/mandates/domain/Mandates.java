package org.dayanisma.membership.mandates.domain;

import java.util.List;
import java.util.Optional;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.domain.Added;
import org.dayanisma.membership.decision.domain.Saved;
import org.dayanisma.membership.rights.domain.MemberId;

/** All mandates, held and ended. No two that are held share member, unit and office. */
public interface Mandates {

  Optional<Versioned<Mandate>> find(MandateId id);

  /** The mandates that somebody holds now. */
  List<Versioned<Mandate>> heldBy(MemberId member);

  /**
   * The same without those to which somebody else wrote in the store: they open nothing, and keep
   * no other from ending.
   */
  List<Versioned<Mandate>> genuineHeldBy(MemberId member);

  /** The mandates that somebody holds or has held. */
  List<Mandate> everHeldBy(MemberId member);

  Added add(MandateEvent.Started event);

  Saved save(Versioned<Mandate> before, List<MandateEvent> events);
}
