package org.dayanisma.casework.cases.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.register.domain.ErasedMembers;
import org.dayanisma.casework.register.domain.MemberId;
import org.springframework.stereotype.Service;

/**
 * Follows the erasure of a member: what was written in their cases becomes unreadable for ever, in
 * answers that are kept for repetitions, too. A closed case at once, an open one when it is closed,
 * because a legal claim goes before (GDPR art. 17(3)(e)).
 */
@Service
public record EraseTextsHandler(Cases cases, ErasedMembers erased, GivenAnswers answers) {

  private static final int BATCH = 200;

  /** A member was erased. */
  public void handle(MemberId memberId) {
    erased.add(memberId);
    eraseWhatMayBe(memberId);
  }

  /** Comes back to those who had open cases, or whose erasure was interrupted. */
  public void comeBack() {
    erased.some(BATCH).forEach(this::eraseWhatMayBe);
  }

  private void eraseWhatMayBe(MemberId memberId) {
    List<Case> all =
        cases.ofMember(memberId).stream().map(cases::find).flatMap(Optional::stream).toList();
    all.stream().filter(found -> !found.isOpen()).map(Case::id).forEach(this::erase);
    if (all.stream().noneMatch(Case::isOpen)) {
      erased.remove(memberId);
    }
  }

  /** First the source, then the copies: what is answered in between has no text any more. */
  private void erase(CaseId id) {
    cases.eraseTexts(id);
    answers.forget(id);
  }
}
