package org.dayanisma.membership.members.web;

import java.util.List;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.membership.units.domain.Unit;
import org.jspecify.annotations.Nullable;

/** Who the caller is to us. */
record MeResponse(
    String id,
    @Nullable String memberId,
    List<String> roles,
    List<String> languages,
    List<OwnUnit> units) {

  record OwnUnit(UUID id, String kind, String name) {}

  static MeResponse of(Actor actor, List<Unit> units) {
    return new MeResponse(
        actor.userId(),
        actor.memberId(),
        actor.roles().stream().sorted().map(Role::code).toList(),
        actor.languages(),
        units.stream()
            .map(unit -> new OwnUnit(unit.id().value(), unit.kind().name(), unit.name()))
            .toList());
  }
}
