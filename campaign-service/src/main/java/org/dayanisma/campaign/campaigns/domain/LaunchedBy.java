package org.dayanisma.campaign.campaigns.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for a launch. It is kept, and told to nobody through the API or in events.
 *
 * @param userId who launched it, alone or as the second person
 * @param memberId the member they are, if any
 * @param joined the request that they agreed to; null if they launched it alone
 */
public record LaunchedBy(String userId, @Nullable String memberId, @Nullable LaunchRequest joined) {

  /** A launch by one person alone. */
  public static LaunchedBy alone(Launcher launcher) {
    return new LaunchedBy(launcher.userId(), launcher.memberId(), null);
  }

  /** A launch by two. */
  public static LaunchedBy second(Launcher launcher, LaunchRequest joined) {
    return new LaunchedBy(launcher.userId(), launcher.memberId(), joined);
  }
}
