package org.dayanisma.notification.recipients.application;

import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.recipients.domain.Contact;
import org.dayanisma.notification.recipients.domain.PreferencesOfPeople;
import org.dayanisma.notification.recipients.domain.Recipients;
import org.springframework.stereotype.Service;

/** A person's languages: chosen here, else those of the membership, else those of the token. */
@Service
public record LanguagesOfPeople(PreferencesOfPeople preferences, Recipients recipients) {

  /** Where somebody's languages come from, for mails. */
  public enum Source {
    /** They chose them here. */
    CHOICE,
    /** The register of members has them. */
    MEMBERSHIP,
    /** Nobody has said them: mails come in the language of the installation. */
    NOBODY
  }

  /** Where this person's languages come from. */
  public Source sourceFor(RecipientId person) {
    if (!preferences.of(person).languages().tags().isEmpty()) {
      return Source.CHOICE;
    }
    return published(person).tags().isEmpty() ? Source.NOBODY : Source.MEMBERSHIP;
  }

  public LanguageChain of(RecipientId person, LanguageChain signedInWith) {
    return preferences.of(person).languages().orElse(published(person)).orElse(signedInWith);
  }

  private LanguageChain published(RecipientId person) {
    return recipients.contactOf(person).map(Contact::languages).orElse(LanguageChain.empty());
  }
}
