package org.dayanisma.membership.members.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dayanisma.decisions.Added;
import org.dayanisma.decisions.Aggregates;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.domain.Cause;
import org.dayanisma.membership.decision.domain.Saved;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Everybody in the register.
 *
 * <p>It enforces, even against concurrent writers, that a national id occurs only once among
 * members of an active standing, and a line of a register without an id and a national id once.
 */
public interface Members extends Aggregates<MemberId, Member, MemberEvent> {

  Optional<Versioned<Member>> findByApplication(ApplicationId id);

  /** Applications that have waited since before the given time, longest first. */
  List<Versioned<Member>> waitingSinceBefore(Instant time, int limit);

  /**
   * Applications in these units that wait for a decision, the longest first.
   *
   * @param after the last one of the page before; null for the first page
   * @param limit the most to return
   */
  List<Versioned<Member>> waitingIn(
      Collection<UnitId> units, @Nullable LastSeen<MemberId> after, int limit);

  /**
   * Adds new members in one go, each given by their first events; the results are in the same
   * order.
   *
   * <p>{@link Added#UNCHANGED}: the same id with the same content in its first event, or, among
   * those taken over, the same national id in the same unit or, for those who are known by their
   * line, the same line with as many equal ones before it. {@link Added#DUPLICATE}: an active
   * member has this national id.
   */
  List<Added> addAll(List<List<MemberEvent>> newMembers);

  default Added add(List<MemberEvent> events) {
    return addAll(List.of(events)).getFirst();
  }

  /**
   * The members of an active standing who hold these national ids; ids that nobody holds are left
   * out.
   */
  Map<NationalId, MemberId> holdersOf(Collection<NationalId> numbers);

  /**
   * Saves the state after these events, which another aggregate's event caused; without events only
   * the cause is remembered.
   */
  Saved saveBecauseOf(Cause cause, Versioned<Member> before, List<MemberEvent> events);
}
