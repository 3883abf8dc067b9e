package org.dayanisma.membership.mandates.web;

import org.dayanisma.commands.Answers;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.Told;
import org.dayanisma.httpapi.CommandId;
import org.dayanisma.httpapi.Problems;
import org.dayanisma.membership.decision.web.ChangesSight;
import org.dayanisma.membership.decision.web.KeepsTheTree;
import org.dayanisma.membership.mandates.application.EndMandate;
import org.dayanisma.membership.mandates.application.EndMandateHandler;
import org.dayanisma.membership.mandates.application.StartMandateHandler;
import org.dayanisma.membership.mandates.application.StartMandateHandler.StartedMandate;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who holds which office. A change of this changes who may read what, so it is in the audit log,
 * with the member as its subject.
 */
@RestController
@KeepsTheTree
class MandateController {

  private final StartMandateHandler startMandate;
  private final EndMandateHandler endMandate;

  MandateController(StartMandateHandler startMandate, EndMandateHandler endMandate) {
    this.startMandate = startMandate;
    this.endMandate = endMandate;
  }

  /**
   * The request is recorded, granted or not: the answer says whether somebody is a member, so a
   * program needs the scope to read members.
   */
  @PostMapping("/api/units/{unitId}/mandates")
  @ChangesSight(value = "start-mandate", scope = "members")
  ResponseEntity<MandateResponse> start(
      @PathVariable String unitId,
      @RequestBody StartMandateRequest body,
      CommandId id,
      Asked asked) {
    UnitId unit = UnitId.read(unitId).orElseThrow(Problems::notFound);
    Told told =
        Told.of(unit.toString(), body.member().map(MemberId::toString).stream().toList())
            .with(body.details(unit));
    StartedMandate started =
        Answers.valueOf(
            asked.recorded(
                told,
                () -> startMandate.handle(body.toCommand(asked.actor(), unitId, id.value()))));
    return ResponseEntity.status(started.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(MandateResponse.of(started.mandate()));
  }

  @PostMapping("/api/mandates/{id}/ending")
  @ChangesSight("end-mandate")
  MandateResponse end(@PathVariable String id, @RequestBody EndMandateRequest body, Asked asked) {
    return MandateResponse.of(
        Answers.valueOf(endMandate.handle(new EndMandate(asked, id, body.endedOn()))));
  }
}
