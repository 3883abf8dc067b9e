package org.dayanisma.casework.cases.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dayanisma.auditlog.Answers;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.eventrelay.KeyedCommand;
import org.dayanisma.httpapi.EntityVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** From what became of a case to an answer. */
final class CaseAnswers {

  private CaseAnswers() {}

  /** Notes that the caller is told of a case: what is known of it is known of its member. */
  static Case recorded(Case shown, Disclosure disclosure) {
    disclosure.of(shown.id().value(), List.of(shown.memberId()));
    return shown;
  }

  /**
   * Carries out what was decided about a case: recorded before it is tried and with what came of
   * it, as told of its member and of these others.
   */
  static <T> T changed(
      Case present, List<String> others, Disclosure disclosure, Supplier<Outcome<T>> deed) {
    List<String> people = new ArrayList<>(others);
    people.add(present.memberId());
    return disclosure.change(present.id().value(), people, () -> Answers.valueOf(deed.get()));
  }

  /** The case, with its version. */
  static ResponseEntity<CaseResponse> of(Case shown, LocalDate today) {
    return ResponseEntity.ok()
        .eTag(EntityVersion.etag(shown.version()))
        .body(CaseResponse.of(shown, today));
  }

  /** The version the caller has seen, checked; null if they sent no {@code If-Match}. */
  static @Nullable Long expected(@Nullable String ifMatch, Case present) {
    // A repetition of what was done and not answered names the version before it was done.
    if (ifMatch == null || ifMatch.isBlank() || KeyedCommand.hasChanged(present.id().value())) {
      return null;
    }
    EntityVersion.requireMatch(ifMatch, present.version());
    return ifMatch.strip().equals("*") ? null : Long.valueOf(present.version());
  }
}
