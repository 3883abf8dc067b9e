package org.dayanisma.casework.cases.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.auditlog.RefusedDeeds;
import org.dayanisma.casework.cases.application.FindCases;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.DeadlineId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which case a refused change is about, if the case exists for whoever tried it. */
@Component
record RefusedCaseDeeds(FindCases cases) implements RefusedDeeds {

  private static final String OF_DEADLINES = "/api/deadlines/";
  private static final String OF_THE_KEEPER = "/api/cases/{id}/keeping";

  @Override
  public Optional<Named> namedBy(Actor caller, String pattern, Map<String, String> path) {
    return idOf(path.get("id"))
        .flatMap(id -> known(caller, pattern, id))
        .map(found -> new Named(found.id().toString(), List.of(found.memberId().toString())));
  }

  private Optional<CaseRelations> known(Actor caller, String pattern, UUID id) {
    if (pattern.startsWith(OF_DEADLINES)) {
      return cases.knownByDeadline(caller, new DeadlineId(id));
    }
    return pattern.startsWith(OF_THE_KEEPER)
        ? cases.kept(caller, new CaseId(id))
        : cases.known(caller, new CaseId(id));
  }

  private static Optional<UUID> idOf(@Nullable String text) {
    try {
      return Optional.of(UUID.fromString(String.valueOf(text)));
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }
}
