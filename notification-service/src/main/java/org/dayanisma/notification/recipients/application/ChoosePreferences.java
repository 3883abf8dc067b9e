package org.dayanisma.notification.recipients.application;

import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.LanguageChain;

/**
 * Somebody chooses their languages and channels.
 *
 * @param languages in order of preference; empty for those of their membership
 * @param email whether notices that may be muted go out by mail
 */
public record ChoosePreferences(Asked asked, LanguageChain languages, boolean email) {

  /** Without the languages, which tell of ethnic origin. */
  @Override
  public String toString() {
    return "ChoosePreferences[email=" + email + "]";
  }
}
