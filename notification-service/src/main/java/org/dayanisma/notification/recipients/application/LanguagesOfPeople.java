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

  public LanguageChain of(RecipientId person, LanguageChain signedInWith) {
    LanguageChain published =
        recipients.contactOf(person).map(Contact::languages).orElse(LanguageChain.empty());
    return preferences.of(person).languages().orElse(published).orElse(signedInWith);
  }
}
