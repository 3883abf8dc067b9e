package org.dayanisma.notification.recipients.application;

import java.util.Optional;
import org.dayanisma.notification.recipients.domain.Preferences;
import org.dayanisma.notification.recipients.domain.PreferencesOfPeople;
import org.springframework.stereotype.Service;

/** Keeps what people choose. */
@Service
public record ChoosePreferencesHandler(PreferencesOfPeople preferences) {

  /** The choice as stored; empty if somebody chose meanwhile. */
  public Optional<Preferences> handle(ChoosePreferences command) {
    Preferences chosen = command.chosen();
    return preferences.save(command.person(), chosen)
        ? Optional.of(new Preferences(chosen.version() + 1, chosen.languages(), chosen.email()))
        : Optional.empty();
  }
}
