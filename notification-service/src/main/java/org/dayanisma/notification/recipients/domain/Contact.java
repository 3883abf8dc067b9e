package org.dayanisma.notification.recipients.domain;

import java.util.Objects;
import org.dayanisma.decisions.LanguageChain;
import org.jspecify.annotations.Nullable;

/**
 * How a person is reached, as membership published it. Personal data: encrypted wherever it rests.
 *
 * @param mobile in E.164 form
 */
public record Contact(@Nullable String email, @Nullable String mobile, LanguageChain languages) {

  /** Whether this and the other lead to the same address and the same number. */
  public boolean isReachedAs(Contact other) {
    return Objects.equals(email, other.email) && Objects.equals(mobile, other.mobile);
  }

  @Override
  public String toString() {
    return "Contact[…]";
  }
}
