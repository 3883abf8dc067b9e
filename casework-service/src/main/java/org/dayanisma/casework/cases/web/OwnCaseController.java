package org.dayanisma.casework.cases.web;

import java.util.List;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.PersonsOnly;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.auditlog.DisclosesNothing;
import org.dayanisma.casework.cases.application.FindOwnCases;
import org.dayanisma.casework.cases.application.OwnCase;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.httpapi.KeysetPage;
import org.dayanisma.httpapi.OnTick;
import org.dayanisma.httpapi.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everybody's own cases, whatever their roles. A user who is no member has none. It leaves no
 * record: a log of it would say when the member was online.
 */
@RestController
@PersonsOnly
@DisclosesNothing(value = "everybody's own cases", ownData = true)
class OwnCaseController {

  private final FindOwnCases cases;
  private final DeadlineWords words;

  OwnCaseController(FindOwnCases cases, DeadlineWords words) {
    this.cases = cases;
    this.words = words;
  }

  /** Open and closed ones, the newest first; a sealed one is not among them. */
  @GetMapping("/api/me/cases")
  @SignedIn
  @OnTick
  KeysetPage<OwnCaseResponse> list(Actor actor, PageRequest page, LanguageChain languages) {
    List<OwnCase> found = cases.of(actor, page.lastSeen(CaseId::new), page.rowsToRead());
    DeadlineWords.Told told = words.in(languages);
    return KeysetPage.of(found, page, own -> page.cursor(new LastSeen<>(own.openedAt(), own.id())))
        .map(own -> OwnCaseResponse.of(own, told));
  }
}
