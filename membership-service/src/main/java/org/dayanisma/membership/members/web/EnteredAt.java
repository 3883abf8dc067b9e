package org.dayanisma.membership.members.web;

import java.util.Map;
import java.util.Optional;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;

/** What the audit log has about an entry beside the people: the unit, if what was sent is an id. */
final class EnteredAt {

  private EnteredAt() {}

  static Map<String, String> unit(@Nullable String sent) {
    return Optional.ofNullable(sent)
        .flatMap(UnitId::read)
        .map(unit -> Map.of("unit", unit.toString()))
        .orElse(Map.of());
  }
}
