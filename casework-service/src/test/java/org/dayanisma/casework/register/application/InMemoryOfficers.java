package org.dayanisma.casework.register.application;

import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.unit;

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
import org.dayanisma.casework.Ids;
import org.dayanisma.casework.cases.application.LegalStanding;
import org.dayanisma.casework.register.domain.LegalOffice;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.register.domain.Units;

/** Mandates in memory, the longest in office first: for cases by unit, for access by member. */
public class InMemoryOfficers implements LegalOfficers, MandateRegister {

  private record Held(MemberId memberId, LegalOffice office, UnitId unitId) {}

  private final List<Held> held = new ArrayList<>();
  private final List<Held> ended = new ArrayList<>();
  private final Set<MemberId> erased = new HashSet<>();

  /** By names ({@link Ids}), as everything that tells of somebody here. */
  public InMemoryOfficers with(String member, LegalOffice office, String unit) {
    return with(member(member), office, unit(unit));
  }

  public InMemoryOfficers with(MemberId member, LegalOffice office, UnitId unit) {
    held.add(new Held(member, office, unit));
    return this;
  }

  /** All offices of the member end. */
  public void layDown(String member) {
    layDownEach(one -> one.memberId().equals(member(member)));
  }

  /** The office that the member holds in this unit ends. */
  public void end(String member, String unit) {
    layDownEach(one -> one.memberId().equals(member(member)) && one.unitId().equals(unit(unit)));
  }

  private void layDownEach(Predicate<Held> ends) {
    held.stream().filter(ends).forEach(ended::add);
    held.removeIf(ends);
  }

  /** The member is erased; nothing was told of their mandates. */
  public void erase(String member) {
    erased.add(member(member));
  }

  public LegalStanding standing(Units units) {
    return new LegalStanding(this, erased::contains, units);
  }

  @Override
  public Optional<MemberId> coordinatorNearest(List<UnitId> unitPath, Set<MemberId> except) {
    return nearest(LegalOffice.LEGAL_COORDINATOR, unitPath, except);
  }

  @Override
  public Optional<MemberId> protectionOfficerNearest(List<UnitId> unitPath, Set<MemberId> except) {
    return nearest(LegalOffice.DATA_PROTECTION_OFFICER, unitPath, except);
  }

  @Override
  public boolean holdsMandateAbove(MemberId memberId, List<UnitId> unitPath) {
    return isHeldAbove(memberId, unitPath, LegalOffice::isLegal);
  }

  @Override
  public boolean protectsDataAbove(MemberId memberId, List<UnitId> unitPath) {
    return isHeldAbove(memberId, unitPath, LegalOffice.DATA_PROTECTION_OFFICER::equals);
  }

  @Override
  public KnownMandates of(String memberId) {
    return new KnownMandates(
        offices(held, MemberId.of(memberId)), offices(ended, MemberId.of(memberId)));
  }

  private Optional<MemberId> nearest(
      LegalOffice office, List<UnitId> unitPath, Set<MemberId> except) {
    return unitPath.reversed().stream()
        .flatMap(unit ->
            held.stream()
                .filter(one -> one.office() == office && one.unitId().equals(unit))
                .map(Held::memberId))
        .filter(one -> !except.contains(one))
        .findFirst();
  }

  private boolean isHeldAbove(
      MemberId memberId, List<UnitId> unitPath, Predicate<LegalOffice> wanted) {
    return held.stream()
        .anyMatch(one ->
            one.memberId().equals(memberId)
                && wanted.test(one.office())
                && unitPath.contains(one.unitId()));
  }

  private static Set<Office> offices(List<Held> some, MemberId memberId) {
    return some.stream()
        .filter(one -> one.memberId().equals(memberId))
        .map(one -> new Office(Role.valueOf(one.office().name()), one.unitId().toString()))
        .collect(Collectors.toSet());
  }
}
