package org.dayanisma.campaign.adapter.mongo;

/** Names of our collections. */
final class Collections {

  static final String CAMPAIGNS = "campaigns";
  static final String AUDIENCE_CHUNKS = "audience_chunks";
  static final String PARTICIPATIONS = "participations";
  static final String PROGRESS = "progress";
  static final String LAUNCH_PLACES = "launch_places";
  static final String CALLED_UNITS = "called_units";
  static final String KNOWN_MEMBERS = "known_members";
  static final String KNOWN_UNITS = "known_units";

  private Collections() {}
}
