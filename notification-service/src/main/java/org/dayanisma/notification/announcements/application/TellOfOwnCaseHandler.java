package org.dayanisma.notification.announcements.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.notification.announcements.application.OpenCases.OpenCase;
import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.dayanisma.notification.inbox.domain.Inbox;
import org.springframework.stereotype.Service;

/**
 * Tells members that there is something of their own to look at, as long as there is: once of each
 * measure, while it has a case that is not sealed. When the last such case is sealed the row is
 * taken out of the inbox, because behind its link there is nothing any more, and whoever holds the
 * member's phone would know what that means. It comes back when there is one again, without a
 * second mail.
 *
 * <p>What is told of one case comes in order; what is told of two cases of one measure comes in any
 * order and at the same time. So whoever has noted something about a case looks at all cases of the
 * measure, and, having written to the inbox, looks once more and begins anew if there is another to
 * tell of: whoever writes last has seen what was noted last.
 */
@Service
public record TellOfOwnCaseHandler(OpenCases openCases, Inbox inbox, TellPeopleHandler tellPeople) {

  /** A case was opened, or its seal lifted. */
  public void isShown(String caseId) {
    openCases.find(caseId).ifPresent(this::tell);
  }

  /** A case was sealed. What the inbox says of its measure says nothing of this case any more. */
  public void isSealed(String caseId) {
    openCases
        .find(caseId)
        .ifPresent(sealed -> {
          inbox.withdraw(CaseNotices.toMember(sealed));
          tell(sealed);
        });
  }

  private void tell(OpenCase changed) {
    Optional<OpenCase> told = put(changed);
    while (!openCases.shownOf(changed.measureId()).equals(told)) {
      inbox.withdraw(CaseNotices.toMember(changed));
      told = put(changed);
    }
  }

  /** The case that is told of. The row has its time; a row that was there keeps its own. */
  private Optional<OpenCase> put(OpenCase changed) {
    Optional<OpenCase> shown = openCases.shownOf(changed.measureId());
    shown.ifPresent(one -> tellPeople.handle(new TellPeople(List.of(CaseNotices.toMember(one)))));
    return shown;
  }
}
