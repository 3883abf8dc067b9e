package org.dayanisma.membership.decision.mongo;

import org.dayanisma.eventrelay.UpdateResult;
import org.dayanisma.membership.decision.domain.Saved;

/** Turns the result of a write into the words of the domain. */
public final class SavedAs {

  private SavedAs() {}

  public static Saved of(UpdateResult result) {
    return switch (result) {
      case UPDATED -> Saved.SAVED;
      case CONFLICT -> Saved.CONFLICT;
      case ALREADY_SEEN -> Saved.ALREADY_SEEN;
    };
  }
}
