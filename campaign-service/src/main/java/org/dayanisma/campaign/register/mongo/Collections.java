package org.dayanisma.campaign.register.mongo;

/** Names of our collections. */
public final class Collections {

  public static final String AUDIENCE_CHUNKS = "audience_chunks";
  public static final String PARTICIPATIONS = "participations";
  public static final String PROGRESS = "progress";
  public static final String LAUNCH_PLACES = "launch_places";
  public static final String CALLED_UNITS = "called_units";
  static final String KNOWN_MEMBERS = "known_members";

  private Collections() {}
}
