package org.dayanisma.notification.recipients.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A choice.
 *
 * @param languages tags in order of preference, of five parts at most (RFC 5646, 4.4.1); empty for
 *     those of the membership
 */
public record PreferencesRequest(
    @NotNull @Size(max = 10)
        List<@NotNull @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}") String> languages,
    @NotNull @Valid Channels channels) {

  /** Which channels are wanted; the inbox always is. */
  public record Channels(@NotNull Boolean email) {}
}
