package org.dayanisma.membership.members.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is to be erased, from the asking until it is carried out or taken back.
 *
 * @param asker who asked, as they were when they asked
 * @param dueAt the moment from which it is carried out; null while it waits for a second person
 * @param approvedBy user id of the second person, null while or if there is none
 */
public record ErasureRequest(
    ErasureReason reason,
    Asker asker,
    Instant askedAt,
    @Nullable Instant dueAt,
    @Nullable String approvedBy) {

  /** So long a request waits for a second person: as long as the person may be made to wait. */
  public static final Duration LONGEST_WAIT = ErasureBounds.LONGEST_GRACE;

  /**
   * Who asks; it is this that a second person agrees to, whatever the asker may hold later.
   *
   * @param unitPaths of each unit they protect data in, the ids from the root to it
   */
  public record Asker(String userId, @Nullable String memberId, List<List<String>> unitPaths) {
    public Asker {
      unitPaths = unitPaths.stream().map(List::copyOf).toList();
    }

    /** Who it is whatever account they use: a member is one person with every one of theirs. */
    public String person() {
      return memberId == null ? userId : memberId;
    }
  }

  public boolean waitsForSecondPerson() {
    return dueAt == null;
  }

  /** Whether nobody has agreed to it in time. */
  public boolean hasLapsed(Instant now) {
    return dueAt == null && !now.isBefore(askedAt.plus(LONGEST_WAIT));
  }

  /** Whether its time has come. */
  public boolean isDue(Instant now) {
    return dueAt != null && !now.isBefore(dueAt);
  }

  /**
   * Whether this person stands beside the asker or above: another one, whose units reach every unit
   * of the asker. So nobody approves for somebody they are subordinate to. Two accounts are two
   * people only if the register knows both as members, for one person may have several.
   */
  public boolean mayBeApprovedBy(
      String userId, @Nullable String memberId, Collection<String> unitIds) {
    boolean isAnother =
        memberId != null && asker.memberId() != null && !memberId.equals(asker.memberId());
    return isAnother
        && !asker.userId().equals(userId)
        && !asker.unitPaths().isEmpty()
        && asker.unitPaths().stream().allMatch(path -> path.stream().anyMatch(unitIds::contains));
  }

  ErasureRequest approved(MemberEvent.ErasureApproved by) {
    return new ErasureRequest(reason, asker, askedAt, by.dueAt(), by.approvedBy());
  }
}
