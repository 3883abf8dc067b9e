package org.dayanisma.notification.recipients.domain;

import org.dayanisma.notification.notices.domain.LanguageChain;
import org.dayanisma.notification.notices.domain.NoticeType;

/**
 * What a person chose.
 *
 * @param version 0 while they never chose
 * @param languages empty: those of their membership
 */
public record Preferences(long version, LanguageChain languages, boolean email) {

  public static Preferences untouched() {
    return new Preferences(0, LanguageChain.empty(), true);
  }

  /** Whether a notice of this type may go out by mail. */
  public boolean allowsMail(NoticeType type) {
    return email || !type.mayBeMuted();
  }

  @Override
  public String toString() {
    return "Preferences[version=" + version + ", email=" + email + "]";
  }
}
