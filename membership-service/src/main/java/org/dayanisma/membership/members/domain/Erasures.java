package org.dayanisma.membership.members.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The second half of an erasure. The first half empties the entry in the register; this one
 * destroys the key, so that no copy, back-up or journal can be opened any more.
 */
public interface Erasures {

  /**
   * The signed statement that the key is gone; it holds only ids, dates and codes.
   *
   * @param document the certificate as JSON, to hand out and to keep
   */
  record Certificate(MemberId member, Instant erasedAt, String document) {}

  /**
   * Somebody whose entry is empty while the key is still there, because the erasure was
   * interrupted.
   */
  record Unfinished(MemberId member, ErasureReason reason, String requestedBy) {}

  /** Somebody whose erasure was asked for, and when. */
  record Waiting(Instant askedAt, MemberId member) {}

  /** Destroys the key; repeating it gives the first certificate again. */
  Certificate destroyKey(Unfinished erasure);

  /** The unit of an entry, even of an emptied one; empty if there is no entry. */
  Optional<UnitId> unitOf(MemberId member);

  Optional<Certificate> certificateOf(MemberId member);

  Optional<Unfinished> unfinished(MemberId member);

  List<Unfinished> allUnfinished(int limit);

  /** The members whose erasure is due, the longest overdue first. */
  List<MemberId> due(Instant now, int limit);

  /**
   * The members in these units whose erasure was asked for and is not carried out; the oldest
   * first.
   *
   * @param after the last one before these; null for the first
   */
  List<Waiting> asked(Collection<UnitId> units, @Nullable LastSeen<MemberId> after, int limit);

  /**
   * The members whose erasure was asked for before that time and still waits for a second person,
   * the oldest first.
   */
  List<MemberId> waitingSince(Instant askedBy, int limit);

  /** Empties the entry of an erased person that a restored back-up has brought back. */
  void emptyAgain(MemberId member);
}
