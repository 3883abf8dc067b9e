package org.dayanisma.notification.announcements.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.decisions.LegalTime;
import org.dayanisma.notification.announcements.application.OpenCases.OpenCase;
import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.springframework.stereotype.Service;

/**
 * Keeps who organises what; tells a new organiser of open cases their mandate came too late for.
 */
@Service
public record RecordMandateHandler(
    Organisers organisers, CasesInTree cases, TellPeopleHandler tellPeople) {

  public void handle(RecordMandate command) {
    switch (command) {
      case RecordMandate.Started started -> start(started);
      case RecordMandate.Ended ended ->
          organisers.ended(ended.unitId(), ended.mandateId(), ended.cause());
    }
  }

  private void start(RecordMandate.Started mandate) {
    organisers.started(mandate.unitId(), mandate.mandateId(), mandate.holder(), mandate.cause());
    if (!organisers.of(List.of(mandate.unitId())).contains(mandate.holder())) {
      return; // an old event, the mandate has ended since
    }
    cases.below(
        mandate.unitId(),
        LegalTime.startOf(mandate.startedOn()),
        opened -> tell(mandate.holder(), opened));
  }

  private void tell(RecipientId organiser, List<OpenCase> opened) {
    List<Notice> missed =
        opened.stream()
            .map(one -> CaseNotices.toOrganiser(one, organiser))
            .flatMap(Optional::stream)
            .toList();
    tellPeople.handle(new TellPeople(missed));
  }
}
