package org.dayanisma.membership.members.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to erase somebody, from the asking until it is carried out or taken back.
 *
 * @param asker who asked, with the units that they had when they asked
 * @param dueAt the moment from which it is carried out; null while it waits for a second person
 * @param approvedBy user id of the second person; null if there is none, or none yet
 */
public record ErasureRequest(
    ErasureReason reason,
    Asker asker,
    Instant askedAt,
    @Nullable Instant dueAt,
    @Nullable String approvedBy) {

  /**
   * The longest time a request waits for a second person: as long as the person may be made to
   * wait.
   */
  public static final Duration LONGEST_WAIT = ErasureBounds.LONGEST_GRACE;

  /**
   * Who asks. The second person agrees to this asker as they were then, whatever offices they hold
   * later.
   *
   * @param unitPaths for each unit in which they protect data, the ids from the root to it
   */
  public record Asker(String userId, @Nullable String memberId, List<List<String>> unitPaths) {

    private static final String NAMELESS = "without-member-id-in-";

    public Asker {
      unitPaths = unitPaths.stream().map(List::copyOf).toList();
    }

    /**
     * Who they are as far as their account says it: a member is one person with all of their
     * accounts. Accounts without a member id may all be one person's, so within a confederation
     * they count as one.
     */
    public String person() {
      return memberId == null ? NAMELESS + confederation() : memberId;
    }

    /** The first of those in which they protect data; empty if no unit of theirs is known. */
    private String confederation() {
      return unitPaths.stream().map(List::getFirst).min(Comparator.naturalOrder()).orElse("");
    }
  }

  public boolean waitsForSecondPerson() {
    return dueAt == null;
  }

  /** Whether nobody agreed to it in time. */
  public boolean hasLapsed(Instant now) {
    return dueAt == null && !now.isBefore(askedAt.plus(LONGEST_WAIT));
  }

  /** Whether its time has come. */
  public boolean isDue(Instant now) {
    return dueAt != null && !now.isBefore(dueAt);
  }

  /**
   * Whether this is another person at the asker's level or above, whose units reach every unit of
   * the asker. So nobody approves for somebody to whom they are subordinate. Two accounts are two
   * people only if both have a member id, because one person may have several accounts.
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
