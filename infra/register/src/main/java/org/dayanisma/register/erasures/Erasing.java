package org.dayanisma.register.erasures;

import java.util.List;
import java.util.function.Consumer;
import org.dayanisma.aggregates.FollowsRegister;
import org.dayanisma.aggregates.ForgedRows;
import org.dayanisma.dataprotection.Erasure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the erasure of members: the secrets of all that is about them become unreadable for ever,
 * in answers that are kept for repetitions, too. What a legal claim keeps is come back to.
 *
 * <p>An aggregate being made and an erasure being told of may cross. Both sides write first and
 * look second, so at least one of them sees the other. Everything here may be cut off at any point
 * and done again.
 */
public final class Erasing {

  private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);
  private static final int CHUNK = 200;

  private final MongoErasedMembers members;
  private final List<FollowsRegister> aggregates;
  private final List<ErasureFollower> followers;
  private final Consumer<String> forget;
  private final Erasure because;

  /**
   * Erases in these aggregates.
   *
   * @param forget forgets the answers that were kept about the thing of this id
   * @param service its name, for the certificates
   */
  public Erasing(
      MongoErasedMembers members,
      List<FollowsRegister> aggregates,
      List<ErasureFollower> followers,
      Consumer<String> forget,
      String service) {
    this.members = members;
    this.aggregates = List.copyOf(aggregates);
    this.followers = List.copyOf(followers);
    this.forget = forget;
    this.because = new Erasure("MEMBER_ERASED", service);
  }

  /** A member was erased. */
  void erased(String memberId) {
    ForgedRows forged = new ForgedRows();
    forged.passOver(() -> eraseWhatMayBe(members.add(memberId)));
    followers.forEach(follower -> forged.passOver(() -> follower.memberErased(memberId)));
    forged.report();
  }

  /** Comes back to those of whom something had to wait, or whose erasure was interrupted. */
  public void comeBack() {
    List<MongoErasedMembers.Open> some = members.open(null, CHUNK);
    while (!some.isEmpty()) {
      some.forEach(this::comeBackTo);
      some = members.open(some.getLast().memberId(), CHUNK);
    }
  }

  private void comeBackTo(MongoErasedMembers.Open open) {
    try {
      eraseWhatMayBe(open);
    } catch (RuntimeException failed) {
      LOG.warn("An erasure is come back to later: {}", failed.getClass().getName());
    }
  }

  /** First the source, then the copies: what is answered in between has no text any more. */
  private void eraseWhatMayBe(MongoErasedMembers.Open open) {
    boolean nothingIsLeft = true;
    for (FollowsRegister all : aggregates) {
      nothingIsLeft &= all.erase(open.memberId(), because, forget);
    }
    if (nothingIsLeft) {
      members.done(open);
    }
  }
}
