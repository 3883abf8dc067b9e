package org.dayanisma.membership.mandates.application;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dayanisma.accesscontrol.KnownMandates;
import org.dayanisma.accesscontrol.MandateRegister;
import org.dayanisma.accesscontrol.Office;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.membership.mandates.domain.Mandate;
import org.dayanisma.membership.mandates.domain.Mandates;
import org.dayanisma.membership.rights.domain.MemberId;
import org.springframework.stereotype.Service;

/** The register itself answers, so in this service an end takes effect with its answer. */
@Service
record OwnMandateRegister(Mandates mandates) implements MandateRegister {

  @Override
  public KnownMandates of(String memberId) {
    List<Mandate> all = MemberId.read(memberId).map(mandates::everHeldBy).orElse(List.of());
    return new KnownMandates(
        offices(all, Mandate::isHeld), offices(all, mandate -> !mandate.isHeld()));
  }

  private static Set<Office> offices(List<Mandate> all, Predicate<Mandate> wanted) {
    return all.stream()
        .filter(wanted)
        .map(mandate ->
            new Office(Role.valueOf(mandate.office().name()), mandate.unitId().toString()))
        .collect(toUnmodifiableSet());
  }
}
