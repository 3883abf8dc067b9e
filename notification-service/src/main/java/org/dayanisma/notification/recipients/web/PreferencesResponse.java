package org.dayanisma.notification.recipients.web;

import java.util.Arrays;
import java.util.List;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.recipients.domain.Preferences;

/**
 * A choice as it stands.
 *
 * @param cannotBeMuted types that go out by mail whatever is chosen, because a day may count
 */
public record PreferencesResponse(
    List<String> languages, Channels channels, List<String> cannotBeMuted) {

  /** Which channels are used. */
  public record Channels(boolean email, boolean inbox) {}

  static PreferencesResponse of(Preferences preferences) {
    return new PreferencesResponse(
        preferences.languages().tags(),
        new Channels(preferences.email(), true),
        Arrays.stream(NoticeType.values())
            .filter(type -> !type.mayBeMuted())
            .map(NoticeType::code)
            .toList());
  }
}
