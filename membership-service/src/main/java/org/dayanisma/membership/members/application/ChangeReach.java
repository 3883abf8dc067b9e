package org.dayanisma.membership.members.application;

import java.util.List;
import org.dayanisma.commands.Asked;
import org.jspecify.annotations.Nullable;

/** Change how somebody is reached. Fields that are null stay as they are. */
public record ChangeReach(
    Asked asked,
    String memberId,
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
