package org.dayanisma.notification.domain;

import org.jspecify.annotations.Nullable;

/**
 * How a person is reached, as membership published it. Personal data: encrypted wherever it rests.
 *
 * @param mobile in E.164 form
 */
public record Contact(@Nullable String email, @Nullable String mobile, LanguageChain languages) {

  @Override
  public String toString() {
    return "Contact[…]";
  }
}
