package org.dayanisma.casework.breakglass.web;

import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;
import static org.dayanisma.accesscontrol.Role.LEGAL_COORDINATOR;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.accesscontrol.PersonsOnly;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.casework.breakglass.application.DecideBreakGlass;
import org.dayanisma.casework.breakglass.application.DecideBreakGlassHandler;
import org.dayanisma.casework.breakglass.application.FindBreakGlassRequests;
import org.dayanisma.casework.breakglass.application.RequestBreakGlass;
import org.dayanisma.casework.breakglass.application.RequestBreakGlassHandler;
import org.dayanisma.casework.breakglass.domain.RequestId;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.web.ReasonRequest;
import org.dayanisma.commands.Answers;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.Told;
import org.dayanisma.httpapi.CommandId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Emergency access: asked for by one person, granted by a second. Every id gets the same answers,
 * whether a case has it or not, and the same record in the audit log: the case as it was named, and
 * who asked.
 */
@RestController
@AllowedRoles({LEGAL_COORDINATOR, DATA_PROTECTION_OFFICER})
@PersonsOnly
public class BreakGlassController {

  private final RequestBreakGlassHandler requesting;
  private final DecideBreakGlassHandler deciding;
  private final FindBreakGlassRequests requests;

  public BreakGlassController(
      RequestBreakGlassHandler requesting,
      DecideBreakGlassHandler deciding,
      FindBreakGlassRequests requests) {
    this.requesting = requesting;
    this.deciding = deciding;
    this.requests = requests;
  }

  /** Notes the request. Always 202: the case is not even looked for. */
  @PostMapping("/api/cases/{id}/break-glass")
  @DisclosesBreakGlass("request-break-glass")
  public ResponseEntity<BreakGlassResponse> request(
      @PathVariable UUID id,
      @RequestBody @Valid ReasonRequest request,
      CommandId commandId,
      Asked asked) {
    RequestBreakGlass command =
        new RequestBreakGlass(
            asked.actor(), new RequestId(commandId.value()), new CaseId(id), request.reason());
    Told told =
        Told.of(id.toString(), Optional.ofNullable(asked.actor().memberId()).stream().toList());
    return ResponseEntity.accepted()
        .body(
            BreakGlassResponse.of(
                Answers.valueOf(asked.recorded(told, () -> requesting.handle(command)))));
  }

  /** What waits for the caller's word. */
  @GetMapping("/api/break-glass-requests")
  @DisclosesBreakGlass("list-break-glass-requests")
  public WaitingRequestResponse.Items waiting(Actor actor, Disclosure disclosure) {
    List<WaitingRequestResponse> waiting =
        requests.waitingFor(actor).stream().map(WaitingRequestResponse::of).toList();
    disclosure.of(waiting.stream().map(one -> one.requesterId().toString()).toList());
    return new WaitingRequestResponse.Items(waiting);
  }

  /** Opens the case to the requester for an hour, if it exists in their part of the tree. */
  @PostMapping("/api/break-glass-requests/{id}/approval")
  @DisclosesBreakGlass("approve-break-glass")
  public BreakGlassResponse approve(@PathVariable UUID id, Asked asked) {
    return decide(id, true, asked);
  }

  @PostMapping("/api/break-glass-requests/{id}/refusal")
  @DisclosesBreakGlass("refuse-break-glass")
  public BreakGlassResponse refuse(@PathVariable UUID id, Asked asked) {
    return decide(id, false, asked);
  }

  private BreakGlassResponse decide(UUID id, boolean granted, Asked asked) {
    return BreakGlassResponse.of(
        Answers.valueOf(deciding.handle(new DecideBreakGlass(asked, new RequestId(id), granted)))
            .value());
  }
}
