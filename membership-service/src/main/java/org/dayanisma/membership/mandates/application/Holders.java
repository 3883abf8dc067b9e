package org.dayanisma.membership.mandates.application;

import java.util.Optional;
import org.dayanisma.membership.mandates.domain.Holder;
import org.dayanisma.membership.rights.domain.MemberId;

/** Who can hold an office. */
@FunctionalInterface
public interface Holders {

  /** Somebody who is admitted; empty for everybody else. */
  Optional<Holder> find(MemberId member);
}
