package org.dayanisma.notification.recipients.domain;

import org.dayanisma.decisions.LanguageChain;

/** Somebody chose. Told to nobody; languages tell of ethnic origin, so a log never shows them. */
public record PreferencesChosen(LanguageChain languages, boolean email) {

  @Override
  public String toString() {
    return "PreferencesChosen[email=" + email + "]";
  }
}
