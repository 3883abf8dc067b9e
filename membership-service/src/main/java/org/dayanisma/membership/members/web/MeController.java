package org.dayanisma.membership.members.web;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.auditlog.DisclosesNothing;
import org.dayanisma.membership.units.application.FindUnits;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller, and the units they belong to. */
@RestController
@DisclosesNothing("the caller and their units")
class MeController {

  private final FindUnits findUnits;

  MeController(FindUnits findUnits) {
    this.findUnits = findUnits;
  }

  @GetMapping("/api/me")
  @SignedIn
  MeResponse me(Actor actor) {
    return MeResponse.of(actor, findUnits.findAll(actor.unitIds()));
  }
}
