package org.dayanisma.notification.announcements.application;

import java.util.stream.Stream;
import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.springframework.stereotype.Service;

/** Tells whoever was called, and who watches over it, once per call. */
@Service
public record AnnounceKeepingHandler(TellPeopleHandler tellPeople) {

  public void handle(AnnounceKeeping command) {
    tellPeople.handle(
        new TellPeople(
            Stream.concat(
                    Stream.of(CaseNotices.toKeeper(command)),
                    command.witnesses().stream()
                        .map(witness -> CaseNotices.toWitness(command, witness)))
                .toList()));
  }
}
