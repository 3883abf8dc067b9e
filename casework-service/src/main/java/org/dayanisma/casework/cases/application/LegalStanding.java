package org.dayanisma.casework.cases.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.KnownMandates;
import org.dayanisma.accesscontrol.MandateRegister;
import org.dayanisma.accesscontrol.Office;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.SealedTeam;
import org.dayanisma.casework.register.domain.Erasures;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.register.domain.Units;
import org.springframework.stereotype.Service;

/**
 * Where people stand in the legal work, as the register of mandates and the organisation tree say:
 * what a sealed case needs to know of its team.
 */
@Service
public record LegalStanding(MandateRegister register, Erasures erasures, Units units) {

  private static final Set<Role> LEGAL =
      Set.of(Role.CASEWORKER, Role.LAWYER, Role.LEGAL_COORDINATOR);

  /**
   * Whether the member was erased, or held legal offices of which the register now knows only ended
   * ones. Somebody of whom it never heard is there (ADR 24).
   */
  public boolean hasGone(MemberId memberId) {
    KnownMandates known = mandatesOf(memberId);
    boolean laidDown = known.ended().stream().anyMatch(LegalStanding::isLegal);
    return erasures.isErased(memberId)
        || (laidDown && known.held().stream().noneMatch(LegalStanding::isLegal));
  }

  /**
   * Whether a legal office of the member that reached the unit has ended, and none reaches it now.
   *
   * @param unitPath ids from the root to the unit
   */
  boolean hasLeft(MemberId memberId, List<UnitId> unitPath) {
    KnownMandates known = mandatesOf(memberId);
    boolean laidDown =
        known.ended().stream()
            .filter(LegalStanding::isLegal)
            .flatMap(LegalStanding::unit)
            .anyMatch(unitPath::contains);
    return laidDown && heldBy(known).noneMatch(unitPath::contains);
  }

  /**
   * Who on the team stands beside whoever answers for the case, or above them: their legal mandates
   * reach every unit in which the responsible holds one. It is asked as for a second person of
   * emergency access. A responsible of whom the register knows nothing stands where the case was
   * sealed.
   */
  List<MemberId> secondPersons(Case present) {
    List<List<UnitId>> known =
        present.responsibleId().map(this::pathsOf).filter(paths -> !paths.isEmpty()).stream()
            .findFirst()
            .orElse(List.of(present.relations().unitPath()));
    return secondPersons(present, known);
  }

  /** The same for whoever seals: their token may say more of them than the register. */
  List<MemberId> secondPersons(Case present, Actor sealer) {
    List<List<UnitId>> paths = new ArrayList<>(pathsOf(CaseAccess.legalUnits(sealer)));
    present.responsibleId().map(this::pathsOf).ifPresent(paths::addAll);
    return secondPersons(present, paths);
  }

  /** Who watches over the sealing since it was made, or since they joined. */
  List<MemberId> watching(Case present) {
    return new SealedTeam(present).watching(erasures::isErased);
  }

  private List<MemberId> secondPersons(Case present, List<List<UnitId>> paths) {
    return new SealedTeam(present).secondPersons(one -> standsAbove(one, paths));
  }

  private boolean standsAbove(MemberId memberId, List<List<UnitId>> paths) {
    Set<UnitId> held = new HashSet<>(heldBy(mandatesOf(memberId)).toList());
    return !erasures.isErased(memberId)
        && paths.stream().allMatch(path -> path.stream().anyMatch(held::contains));
  }

  private List<List<UnitId>> pathsOf(MemberId memberId) {
    return pathsOf(heldBy(mandatesOf(memberId)).toList());
  }

  /** A unit we have not heard of stands for itself. */
  private List<List<UnitId>> pathsOf(List<UnitId> unitIds) {
    return unitIds.stream().map(unit -> units.pathOf(unit).orElseGet(() -> List.of(unit))).toList();
  }

  private static Stream<UnitId> heldBy(KnownMandates known) {
    return known.held().stream().filter(LegalStanding::isLegal).flatMap(LegalStanding::unit);
  }

  /** An office in what cannot be a unit reaches no case. */
  private static Stream<UnitId> unit(Office office) {
    return UnitId.read(office.unitId()).stream();
  }

  private KnownMandates mandatesOf(MemberId memberId) {
    return register.of(memberId.toString());
  }

  private static boolean isLegal(Office office) {
    return LEGAL.contains(office.role());
  }
}
