package org.dayanisma.casework.cases.web;

import java.util.List;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.commands.Answers;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.httpapi.EntityVersion;
import org.springframework.http.ResponseEntity;

/** Turns what became of a case into an answer. */
final class CaseAnswers {

  private CaseAnswers() {}

  /** Notes that the caller is told of a case; whatever tells about it tells about its member. */
  static Versioned<Case> recorded(Versioned<Case> shown, Disclosure disclosure) {
    record(shown.value(), disclosure);
    return shown;
  }

  static void record(Case shown, Disclosure disclosure) {
    disclosure.of(shown.id().toString(), List.of(shown.memberId().toString()));
  }

  /** The case after a change, or why there was none. */
  static ResponseEntity<CaseResponse> of(
      Outcome<Versioned<Case>> changed, DeadlineWords.Told words) {
    return of(Answers.valueOf(changed), words);
  }

  /** The case, with its version. */
  static ResponseEntity<CaseResponse> of(Versioned<Case> shown, DeadlineWords.Told words) {
    return ResponseEntity.ok()
        .eTag(EntityVersion.etag(shown.version()))
        .body(CaseResponse.of(shown, words));
  }

  /** An answer without the case, or why it was not changed. */
  static ResponseEntity<Void> silent(Outcome<Versioned<Case>> changed) {
    var _ = Answers.valueOf(changed);
    return ResponseEntity.noContent().build();
  }
}
