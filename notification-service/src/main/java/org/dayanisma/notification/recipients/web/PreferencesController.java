package org.dayanisma.notification.recipients.web;

import jakarta.validation.Valid;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.auditlog.DisclosesNothing;
import org.dayanisma.commands.Answers;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.IfMatch;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.httpapi.EntityVersion;
import org.dayanisma.httpapi.Problems;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.recipients.application.ChoosePreferencesHandler;
import org.dayanisma.notification.recipients.application.LanguagesOfPeople;
import org.dayanisma.notification.recipients.domain.Preferences;
import org.dayanisma.notification.recipients.domain.PreferencesOfPeople;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Everyone's own choice of languages and channels. */
@RestController
@DisclosesNothing(value = "everybody's own choice", ownData = true)
@SignedIn
public class PreferencesController {

  private static final String PATH = "/api/me/notification-preferences";

  private final PreferencesOfPeople preferences;
  private final LanguagesOfPeople languages;
  private final ChoosePreferencesHandler choosePreferences;

  public PreferencesController(
      PreferencesOfPeople preferences,
      LanguagesOfPeople languages,
      ChoosePreferencesHandler choosePreferences) {
    this.preferences = preferences;
    this.languages = languages;
    this.choosePreferences = choosePreferences;
  }

  @GetMapping(PATH)
  public ResponseEntity<PreferencesResponse> read(Actor actor) {
    return answer(preferences.present(person(actor)));
  }

  @PutMapping(PATH)
  public ResponseEntity<PreferencesResponse> choose(
      @RequestBody @Valid PreferencesRequest body, @IfMatch(required = true) Asked asked) {
    return answer(Answers.valueOf(choosePreferences.handle(body.toCommand(asked))));
  }

  private ResponseEntity<PreferencesResponse> answer(Versioned<Preferences> present) {
    return ResponseEntity.ok()
        .eTag(EntityVersion.etag(present.version()))
        .body(
            PreferencesResponse.of(present.value(), languages.sourceFor(present.value().person())));
  }

  private static RecipientId person(Actor actor) {
    String memberId = actor.memberId();
    if (memberId == null) {
      throw Problems.notFound();
    }
    return new RecipientId(memberId);
  }
}
