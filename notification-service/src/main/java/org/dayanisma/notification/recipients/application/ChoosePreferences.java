package org.dayanisma.notification.recipients.application;

import java.util.List;
import org.dayanisma.commands.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Somebody chooses their languages and channels.
 *
 * @param languages tags as they were typed, in order of preference; empty for those of their
 *     membership
 * @param email whether notices that may be muted go out by mail
 */
public record ChoosePreferences(Asked asked, List<@Nullable String> languages, boolean email) {

  /** Without the languages, which tell of ethnic origin. */
  @Override
  public String toString() {
    return "ChoosePreferences[email=" + email + "]";
  }
}
