package org.dayanisma.notification.application;

import java.util.List;

/** Tells whoever was called, once per call. */
public final class AnnounceKeepingHandler {

  private final TellPeopleHandler tellPeople;

  public AnnounceKeepingHandler(TellPeopleHandler tellPeople) {
    this.tellPeople = tellPeople;
  }

  public void handle(AnnounceKeeping command) {
    tellPeople.handle(new TellPeople(List.of(CaseNotices.toKeeper(command))));
  }
}
