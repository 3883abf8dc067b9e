package org.dayanisma.notification.recipients.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.commands.Decisions;
import org.dayanisma.decisions.Found;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.recipients.domain.Preferences;
import org.dayanisma.notification.recipients.domain.PreferencesOfPeople;
import org.springframework.stereotype.Service;

/** Keeps what people choose for themselves; a user who is no member has nothing to choose. */
@Service
public record ChoosePreferencesHandler(PreferencesOfPeople preferences) {

  /** The choice as stored, or why not. */
  public Outcome<Versioned<Preferences>> handle(ChoosePreferences command) {
    return new Decisions<>(preferences::save)
        .on(command.asked(), () -> look(command.asked().actor()))
        .decide(present -> present.choose(command.languages(), command.email()));
  }

  private Outcome<Found<RecipientId, Preferences>> look(Actor actor) {
    String memberId = actor.memberId();
    if (memberId == null) {
      return Outcome.refused(Refusal.notFound());
    }
    RecipientId person = new RecipientId(memberId);
    return Outcome.accepted(Found.open(person, preferences.present(person)));
  }
}
