package org.dayanisma.membership.members.application;

import java.util.List;
import java.util.function.LongPredicate;
import org.dayanisma.accesscontrol.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Change how somebody is reached. What is null stays as it is.
 *
 * @param versionIsCurrent whether the version the caller decided on is this one
 */
public record ChangeReach(
    Actor actor,
    String memberId,
    LongPredicate versionIsCurrent,
    @Nullable List<@Nullable String> languages,
    @Nullable ContactsDraft contacts) {

  /** The contacts as a whole: a channel that is left out is removed. */
  public record ContactsDraft(@Nullable String email, @Nullable String mobile) {

    @Override
    public String toString() {
      return "ContactsDraft[hidden]";
    }
  }
}
