package org.dayanisma.membership.members.messaging.published;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is inside the seal of {@link MemberContactPublishedV1}. */
public record Contact(@Nullable String email, @Nullable String mobile, List<String> languages) {

  @Override
  public String toString() {
    return "Contact[hidden]";
  }
}
