package org.dayanisma.notification.recipients.web;

import java.util.Arrays;
import java.util.List;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.recipients.application.LanguagesOfPeople;
import org.dayanisma.notification.recipients.domain.Preferences;

/**
 * A choice as it stands.
 *
 * @param languagesFrom whose word the languages are in which notices come: {@code CHOICE}, {@code
 *     MEMBERSHIP}, or {@code NOBODY}, and then a choice is worth making
 * @param cannotBeMuted types that go out by mail whatever is chosen, because a day may count
 */
public record PreferencesResponse(
    List<String> languages, String languagesFrom, Channels channels, List<String> cannotBeMuted) {

  /** Which channels are used; the inbox always is. */
  public record Channels(boolean email) {}

  static PreferencesResponse of(Preferences preferences, LanguagesOfPeople.Source source) {
    return new PreferencesResponse(
        preferences.languages().tags(),
        source.name(),
        new Channels(preferences.email()),
        Arrays.stream(NoticeType.values())
            .filter(type -> !type.mayBeMuted())
            .map(NoticeType::code)
            .toList());
  }
}
