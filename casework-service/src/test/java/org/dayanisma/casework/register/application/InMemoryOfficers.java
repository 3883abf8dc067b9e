package org.dayanisma.casework.register.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dayanisma.accesscontrol.KnownMandates;
import org.dayanisma.accesscontrol.MandateRegister;
import org.dayanisma.accesscontrol.Office;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.cases.application.LegalStanding;
import org.dayanisma.casework.register.domain.LegalOffice;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.casework.register.domain.Units;

/** Mandates in memory, the longest in office first: for cases by unit, for access by member. */
public class InMemoryOfficers implements LegalOfficers, MandateRegister {

  private record Held(String memberId, LegalOffice office, String unitId) {}

  private final List<Held> held = new ArrayList<>();
  private final List<Held> ended = new ArrayList<>();
  private final Set<String> erased = new HashSet<>();

  public InMemoryOfficers with(String memberId, LegalOffice office, String unitId) {
    held.add(new Held(memberId, office, unitId));
    return this;
  }

  /** All offices of the member end. */
  public void layDown(String memberId) {
    held.stream().filter(one -> one.memberId().equals(memberId)).forEach(ended::add);
    held.removeIf(one -> one.memberId().equals(memberId));
  }

  /** The office that the member holds in this unit ends. */
  public void end(String memberId, String unitId) {
    Predicate<Held> ends = one -> one.memberId().equals(memberId) && one.unitId().equals(unitId);
    held.stream().filter(ends).forEach(ended::add);
    held.removeIf(ends);
  }

  /** The member is erased; nothing was told of their mandates. */
  public void erase(String memberId) {
    erased.add(memberId);
  }

  public LegalStanding standing(Units units) {
    return new LegalStanding(this, erased::contains, units);
  }

  @Override
  public Optional<String> coordinatorNearest(List<String> unitPath, Set<String> except) {
    return nearest(LegalOffice.LEGAL_COORDINATOR, unitPath, except);
  }

  @Override
  public Optional<String> protectionOfficerNearest(List<String> unitPath, Set<String> except) {
    return nearest(LegalOffice.DATA_PROTECTION_OFFICER, unitPath, except);
  }

  @Override
  public boolean holdsMandateAbove(String memberId, List<String> unitPath) {
    return isHeldAbove(memberId, unitPath, LegalOffice::isLegal);
  }

  @Override
  public boolean protectsDataAbove(String memberId, List<String> unitPath) {
    return isHeldAbove(memberId, unitPath, LegalOffice.DATA_PROTECTION_OFFICER::equals);
  }

  @Override
  public KnownMandates of(String memberId) {
    return new KnownMandates(offices(held, memberId), offices(ended, memberId));
  }

  private Optional<String> nearest(LegalOffice office, List<String> unitPath, Set<String> except) {
    return unitPath.reversed().stream()
        .flatMap(unit ->
            held.stream()
                .filter(one -> one.office() == office && one.unitId().equals(unit))
                .map(Held::memberId))
        .filter(one -> !except.contains(one))
        .findFirst();
  }

  private boolean isHeldAbove(
      String memberId, List<String> unitPath, Predicate<LegalOffice> wanted) {
    return held.stream()
        .anyMatch(one ->
            one.memberId().equals(memberId)
                && wanted.test(one.office())
                && unitPath.contains(one.unitId()));
  }

  private static Set<Office> offices(List<Held> some, String memberId) {
    return some.stream()
        .filter(one -> one.memberId().equals(memberId))
        .map(one -> new Office(Role.valueOf(one.office().name()), one.unitId()))
        .collect(Collectors.toSet());
  }
}
