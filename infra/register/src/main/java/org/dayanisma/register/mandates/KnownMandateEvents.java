package org.dayanisma.register.mandates;

import java.util.List;
import org.dayanisma.accesscontrol.Office;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.aggregates.ForgedRows;
import org.dayanisma.eventrelay.EventJson;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.IncomingEvent;

/**
 * Reads {@code membership.mandates}. An end that was read is never put aside; one that cannot be
 * read ends the mandate that its envelope names, and is put aside after.
 */
public final class KnownMandateEvents {

  private final MongoMandateRegister register;
  private final List<MandateFollower> followers;

  public KnownMandateEvents(MongoMandateRegister register, List<MandateFollower> followers) {
    this.register = register;
    this.followers = List.copyOf(followers);
  }

  public EventSubscription subscription(String name) {
    return EventSubscription.named(name)
        .on("org.dayanisma.membership.mandate-started.v1", event -> note(event, true))
        .onTakingAway(
            "org.dayanisma.membership.mandate-ended.v1",
            event -> note(event, false),
            this::noteUnread)
        .build();
  }

  private void note(IncomingEvent event, boolean held) {
    ToldMandate told = EventJson.read(event, ToldMandate.class);
    Role.ofName(told.office())
        .map(role -> new Office(role, told.unitId()))
        .ifPresent(office -> note(told, office, held, event));
  }

  /** Access first: whatever becomes of what follows, an ended office opens nothing any more. */
  private void note(ToldMandate told, Office office, boolean held, IncomingEvent event) {
    register.note(told.mandateId(), told.memberId(), office, held, event);
    tellFollowers(told.memberId());
  }

  /** Whose mandate it was, the register knows, unless it has never heard of it. */
  private void noteUnread(IncomingEvent event) {
    register.noteEnded(event.subject(), event);
    register.holderOf(event.subject()).ifPresent(this::tellFollowers);
  }

  private void tellFollowers(String memberId) {
    ForgedRows forged = new ForgedRows();
    followers.forEach(follower -> forged.passOver(() -> follower.officesChanged(memberId)));
    forged.report();
  }
}
