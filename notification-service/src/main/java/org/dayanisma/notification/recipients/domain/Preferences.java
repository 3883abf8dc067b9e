package org.dayanisma.notification.recipients.domain;

import java.util.List;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.Faults;
import org.dayanisma.decisions.Language;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose.
 *
 * @param person whose choice it is
 * @param languages empty: those of their membership
 */
public record Preferences(RecipientId person, LanguageChain languages, boolean email)
    implements Aggregate<Preferences, PreferencesChosen> {

  /** Those of somebody who never chose. */
  public static Preferences untouched(RecipientId person) {
    return new Preferences(person, LanguageChain.empty(), true);
  }

  /** Everybody may choose among the languages that we know, as often as they want. */
  public Outcome<List<PreferencesChosen>> choose(List<@Nullable String> tags, boolean byMail) {
    Faults faults = new Faults();
    List<Language> known = Language.readAll("/languages", tags, faults);
    return faults.none()
        ? Outcome.accepted(
            List.of(
                new PreferencesChosen(
                    LanguageChain.of(known.stream().map(Language::code).toList()), byMail)))
        : Outcome.refused(faults.refusal());
  }

  @Override
  public String key() {
    return person.value();
  }

  @Override
  public Preferences apply(PreferencesChosen chosen) {
    return new Preferences(person, chosen.languages(), chosen.email());
  }

  /** Whether a notice of this type may go out by mail. */
  public boolean allowsMail(NoticeType type) {
    return email || !type.mayBeMuted();
  }

  @Override
  public String toString() {
    return "Preferences[email=" + email + "]";
  }
}
