package org.dayanisma.casework.cases.domain;

import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.testkit.Outcomes.accepted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The events of what is done to a case where nothing stands against it. */
public final class Deeds {

  private Deeds() {}

  public static List<CaseEvent> asked(Case state, Invitation invitation) {
    return accepted(new Teamwork(state).ask(invitation, _ -> true));
  }

  public static List<CaseEvent> joined(Case state, Invitation invitation) {
    return accepted(new Teamwork(state).accept(invitation));
  }

  public static List<CaseEvent> removed(Case state, Removal removal) {
    return accepted(new Teamwork(state).remove(removal, Optional::empty));
  }

  public static List<CaseEvent> sealed(Case state, Instant at, String reason) {
    return accepted(state.seal(at, reason));
  }

  public static List<CaseEvent> unsealed(Case state, Instant at, String reason) {
    return accepted(state.unseal(at, reason));
  }

  /** Noted by Asya when everything began. */
  public static Lodging lodging(LocalDate on, @Nullable String reference) {
    return new Lodging(on, member("asya"), Instant.EPOCH, reference);
  }

  /** The remedy of the first deadline. */
  public static List<CaseEvent> lodged(Case state, Lodging lodging) {
    DeadlineId first = state.deadlines().getFirst().id();
    return accepted(new Lodgings(state).complete(first, lodging, LocalDate.MAX));
  }

  public static List<CaseEvent> closed(Case state, Closure how) {
    return accepted(state.close(how, LocalDate.MAX));
  }
}
