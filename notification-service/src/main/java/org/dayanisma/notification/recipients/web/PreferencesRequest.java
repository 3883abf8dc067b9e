package org.dayanisma.notification.recipients.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.dayanisma.commands.Asked;
import org.dayanisma.notification.recipients.application.ChoosePreferences;
import org.jspecify.annotations.Nullable;

/**
 * A choice.
 *
 * @param languages tags in order of preference; empty for those of the membership
 */
public record PreferencesRequest(
    @NotNull List<@Nullable String> languages, @NotNull @Valid Channels channels) {

  /** Which channels are wanted; the inbox always is. */
  public record Channels(@NotNull Boolean email) {}

  ChoosePreferences toCommand(Asked asked) {
    return new ChoosePreferences(asked, languages, channels.email());
  }
}
