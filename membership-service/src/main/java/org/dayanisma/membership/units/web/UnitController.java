package org.dayanisma.membership.units.web;

import java.net.URI;
import java.util.List;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.auditlog.DisclosesNothing;
import org.dayanisma.commands.Answers;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.Told;
import org.dayanisma.httpapi.CommandId;
import org.dayanisma.httpapi.Problems;
import org.dayanisma.membership.decision.web.ChangesSight;
import org.dayanisma.membership.decision.web.KeepsTheTree;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.units.application.FindUnits;
import org.dayanisma.membership.units.application.MoveUnit;
import org.dayanisma.membership.units.application.MoveUnitHandler;
import org.dayanisma.membership.units.application.RegisterUnit;
import org.dayanisma.membership.units.application.RegisterUnitHandler;
import org.dayanisma.membership.units.application.RegisteredUnit;
import org.dayanisma.membership.units.application.RenameUnit;
import org.dayanisma.membership.units.application.RenameUnitHandler;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The organisation tree. Everybody who is signed in may know that a unit exists, but programs only
 * in their own part of the tree.
 */
@RestController
@DisclosesNothing("the tree holds no person")
@RequestMapping("/api/units")
@KeepsTheTree
class UnitController {

  private final RegisterUnitHandler registerUnit;
  private final MoveUnitHandler moveUnit;
  private final RenameUnitHandler renameUnit;
  private final FindUnits findUnits;

  UnitController(
      RegisterUnitHandler registerUnit,
      MoveUnitHandler moveUnit,
      RenameUnitHandler renameUnit,
      FindUnits findUnits) {
    this.registerUnit = registerUnit;
    this.moveUnit = moveUnit;
    this.renameUnit = renameUnit;
    this.findUnits = findUnits;
  }

  @PostMapping
  @ChangesSight("register-unit")
  ResponseEntity<UnitResponse> register(
      @RequestBody RegisterUnitRequest body, CommandId id, Asked asked) {
    RegisterUnit command = body.toCommand(asked.actor(), id.value());
    RegisteredUnit registered =
        Answers.valueOf(
            asked.recorded(
                Told.of(command.unit().orElse(command.newUnit()).toString(), List.of())
                    .with(body.details()),
                () -> registerUnit.handle(command)));
    UnitResponse unit = UnitResponse.of(registered.unit());
    return registered.isNew()
        ? ResponseEntity.created(URI.create("/api/units/" + unit.id())).body(unit)
        : ResponseEntity.ok(unit);
  }

  /**
   * From now on whoever has an office above the new place sees the members and cases of the unit.
   */
  @PostMapping("/{id}/move")
  @ChangesSight("move-unit")
  UnitResponse move(@PathVariable String id, @RequestBody MoveUnitRequest body, Asked asked) {
    UnitId unit = UnitId.read(id).orElseThrow(Problems::notFound);
    return UnitResponse.of(
        Answers.valueOf(
            asked.recorded(
                Told.of(unit.toString(), List.of()).with(body.details(unit)),
                () -> moveUnit.handle(new MoveUnit(asked, id, body.parentId())))));
  }

  /** The audit log keeps which unit it was, and no name. */
  @PostMapping("/{id}/renaming")
  @ChangesSight("rename-unit")
  UnitResponse rename(@PathVariable String id, @RequestBody RenameUnitRequest body, Asked asked) {
    UnitId unit = UnitId.read(id).orElseThrow(Problems::notFound);
    return UnitResponse.of(
        Answers.valueOf(
            asked.recorded(
                Told.of(unit.toString(), List.of()),
                () -> renameUnit.handle(new RenameUnit(asked, id, body.name())))));
  }

  @GetMapping("/{id}")
  @SignedIn
  UnitResponse read(@PathVariable String id, Actor actor) {
    return findUnits.find(actor, id).map(UnitResponse::of).orElseThrow(Problems::notFound);
  }

  @GetMapping("/{id}/children")
  @SignedIn
  UnitResponse.Children children(@PathVariable String id, Actor actor) {
    return new UnitResponse.Children(
        findUnits.childrenOf(actor, id).orElseThrow(Problems::notFound).stream()
            .map(UnitResponse::of)
            .toList(),
        null);
  }
}
