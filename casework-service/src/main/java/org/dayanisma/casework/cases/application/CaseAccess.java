package org.dayanisma.casework.cases.application;

import java.util.List;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;

/**
 * Need to know, decided by relation and never by role alone. An actor who holds a legal role and
 * reaches the unit of the case works on it if they are on its team, or, while it is not sealed, as
 * legal coordinator. To everybody else the case does not exist; and to nobody their own.
 *
 * <p>While a case is sealed its team needs a legal role, wherever they hold it: somebody outside
 * moves the unit, and must not shut the team out by it.
 */
public final class CaseAccess {

  private static final Role[] LEGAL = {Role.CASEWORKER, Role.LAWYER, Role.LEGAL_COORDINATOR};
  private static final Role[] GLASS = {Role.LEGAL_COORDINATOR, Role.DATA_PROTECTION_OFFICER};

  /** No member has this id. */
  private static final MemberId NOBODY = new MemberId(new UUID(0, 0));

  private CaseAccess() {}

  /** The team, and coordinators of the unit while the case is not sealed. */
  public static boolean mayWorkOn(Actor actor, CaseRelations found) {
    return reaches(actor, found)
        && (found.team().includes(new Acting(actor).memberId()) || guides(actor, found));
  }

  /** Whoever may work on it, and whoever was asked to. */
  public static boolean mayKnowOf(Actor actor, CaseRelations found) {
    return mayWorkOn(actor, found) || wasAsked(actor, found);
  }

  /**
   * Whether whoever takes the measure in may be told that it has a case. An unsealed one may be
   * known to exist by all who may take in cases of the unit. So may one whose measure was reported,
   * for they know that such a measure has a case: another answer would tell that it was sealed.
   * Only not by whoever would be given it if it were not: to them this very answer would tell it.
   */
  static boolean mayBeToldAtIntake(Actor actor, CaseRelations found) {
    return !found.sealed()
        || mayKnowOf(actor, found)
        || (found.reported() && !wouldGuide(actor, found));
  }

  /** Whoever was asked to join the team and has not answered. */
  static boolean wasAsked(Actor actor, CaseRelations found) {
    return reaches(actor, found) && found.team().askedOf(new Acting(actor).memberId()).isPresent();
  }

  /** Ending a case, and who is on its team: the responsible, or a coordinator of the unit. */
  static boolean mayLead(Actor actor, CaseRelations found) {
    return isResponsible(actor, found) || guides(actor, found);
  }

  static boolean isResponsible(Actor actor, CaseRelations found) {
    return reaches(actor, found) && found.team().isLedBy(new Acting(actor).memberId());
  }

  /**
   * Handing a case to another responsible is the coordinator's, and the responsible's own only
   * while the case is sealed: then no coordinator can.
   */
  static boolean mayAsk(Actor actor, CaseRelations found, TeamRole role) {
    return guides(actor, found)
        || (isResponsible(actor, found) && (role != TeamRole.RESPONSIBLE || found.sealed()));
  }

  static boolean mayRemove(Actor actor, CaseRelations found, MemberId memberId) {
    boolean leavesByThemselves =
        new Acting(actor).is(memberId) && !found.team().isLedBy(memberId) && !isOwn(actor, found);
    return leavesByThemselves
        || guides(actor, found)
        || (isResponsible(actor, found) && !new Acting(actor).is(memberId));
  }

  /** Reading with the glass broken: the request was granted, and the units reach the case's. */
  static boolean mayReadBehindGlass(Actor actor, CaseRelations found) {
    return !isOwn(actor, found) && new Acting(actor).reachesAs(found.unitPath(), GLASS);
  }

  /** Seeing to it that somebody answers for a sealed case of whose team nobody is left. */
  static boolean keeps(Actor actor, CaseRelations found) {
    return !isOwn(actor, found)
        && found.sealed()
        && new Acting(actor).is(found.keeperId())
        && new Acting(actor).reachesAs(found.unitPath(), Role.DATA_PROTECTION_OFFICER);
  }

  /** Asking for emergency access, and deciding about others' requests. */
  public static boolean mayBreakGlass(Actor actor) {
    return actor.memberId() != null && actor.hasAny(GLASS);
  }

  static boolean mayOpenIn(Actor actor, List<UnitId> unitPath) {
    return new Acting(actor).reachesAs(unitPath, LEGAL);
  }

  /** Whose lists: what a list may contain for this actor. */
  static CaseFilter.Reader reader(Actor actor) {
    Acting acting = new Acting(actor);
    return new CaseFilter.Reader(
        legalUnits(actor), acting.member().orElse(NOBODY), acting.unitsAs(Role.LEGAL_COORDINATOR));
  }

  /** The units for which the actor may ask for emergency access, and decide about it. */
  public static List<UnitId> unitsBehindGlass(Actor actor) {
    return new Acting(actor).unitsAs(GLASS);
  }

  /** The units in which the actor holds a legal role. */
  static List<UnitId> legalUnits(Actor actor) {
    return new Acting(actor).unitsAs(LEGAL);
  }

  private static boolean reaches(Actor actor, CaseRelations found) {
    boolean inOffice =
        found.sealed()
            ? !actor.unitIdsAs(LEGAL).isEmpty()
            : new Acting(actor).reachesAs(found.unitPath(), LEGAL);
    return inOffice && !isOwn(actor, found);
  }

  private static boolean guides(Actor actor, CaseRelations found) {
    return !found.sealed() && wouldGuide(actor, found);
  }

  private static boolean wouldGuide(Actor actor, CaseRelations found) {
    return !isOwn(actor, found)
        && new Acting(actor).reachesAs(found.treePath(), Role.LEGAL_COORDINATOR);
  }

  private static boolean isOwn(Actor actor, CaseRelations found) {
    return new Acting(actor).is(found.memberId());
  }
}
