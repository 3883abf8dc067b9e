package org.dayanisma.membership.adapter.web;

import static org.dayanisma.accesscontrol.Role.ADMINISTRATOR;
import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.CONFEDERATION_OFFICER;
import static org.dayanisma.accesscontrol.Role.SERVICE;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.auditlog.DisclosesNothing;
import org.dayanisma.httpapi.CommandId;
import org.dayanisma.membership.application.mandate.EndMandate;
import org.dayanisma.membership.application.mandate.EndMandateHandler;
import org.dayanisma.membership.application.mandate.StartMandateHandler;
import org.dayanisma.membership.application.mandate.StartMandateHandler.StartedMandate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who holds which office. */
@RestController
@DisclosesNothing("the office the caller has just given or ended")
@AllowedRoles({BRANCH_OFFICER, UNION_OFFICER, CONFEDERATION_OFFICER, ADMINISTRATOR, SERVICE})
class MandateController {

  private final StartMandateHandler startMandate;
  private final EndMandateHandler endMandate;

  MandateController(StartMandateHandler startMandate, EndMandateHandler endMandate) {
    this.startMandate = startMandate;
    this.endMandate = endMandate;
  }

  @PostMapping("/api/units/{unitId}/mandates")
  ResponseEntity<MandateResponse> start(
      @PathVariable String unitId,
      @RequestBody StartMandateRequest body,
      Actor actor,
      CommandId id) {
    StartedMandate started =
        Answers.valueOf(startMandate.handle(body.toCommand(actor, unitId, id.value())));
    return ResponseEntity.status(started.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(MandateResponse.of(started.mandate()));
  }

  @PostMapping("/api/mandates/{id}/ending")
  MandateResponse end(@PathVariable String id, @RequestBody EndMandateRequest body, Actor actor) {
    return MandateResponse.of(
        Answers.valueOf(endMandate.handle(new EndMandate(actor, id, body.endedOn()))));
  }
}
