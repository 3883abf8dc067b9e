package org.dayanisma.membership.application;

import static org.dayanisma.accesscontrol.Role.ADMINISTRATOR;
import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.CASEWORKER;
import static org.dayanisma.accesscontrol.Role.CONFEDERATION_OFFICER;
import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;
import static org.dayanisma.accesscontrol.Role.LAWYER;
import static org.dayanisma.accesscontrol.Role.LEGAL_COORDINATOR;
import static org.dayanisma.accesscontrol.Role.ORGANISER;
import static org.dayanisma.accesscontrol.Role.SERVICE;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.membership.domain.mandate.Office;
import org.dayanisma.membership.domain.member.MemberId;
import org.dayanisma.membership.domain.unit.UnitKind;
import org.dayanisma.membership.domain.unit.UnitPath;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what to whom. A role alone opens nothing: it takes a role <i>and</i> a unit of one's
 * own at or above the unit concerned. Administrators keep the tree and take over registers, but do
 * not read members.
 */
public final class Rights {

  private Rights() {}

  /** Units and registers are kept by officers of the part of the tree, and by the platform. */
  public static boolean keepsUnit(Actor actor, @Nullable UnitPath parent, UnitKind kind) {
    if (actor.hasAny(ADMINISTRATOR, SERVICE)) {
      return true;
    }
    return parent != null && reaches(actor, parent) && highestLevelKept(actor, kind);
  }

  private static boolean highestLevelKept(Actor actor, UnitKind kind) {
    return (actor.hasAny(CONFEDERATION_OFFICER) && kind.isBelow(UnitKind.CONFEDERATION))
        || (actor.hasAny(UNION_OFFICER) && kind.isBelow(UnitKind.UNION))
        || (actor.hasAny(BRANCH_OFFICER) && kind.isBelow(UnitKind.BRANCH));
  }

  public static boolean takesOverRegister(Actor actor, UnitPath unit) {
    return actor.hasAny(ADMINISTRATOR, SERVICE) || (isOfficer(actor) && reaches(actor, unit));
  }

  public static boolean givesOffice(Actor actor, UnitPath unit, Office office) {
    return actor.hasAny(ADMINISTRATOR, SERVICE)
        || (isOfficer(actor) && reaches(actor, unit) && !office.isOversight());
  }

  /**
   * Whether somebody of that unit can be named to them for an office; for others there is nobody.
   */
  public static boolean givesOfficeTo(Actor actor, UnitPath unitOfHolder) {
    return actor.hasAny(ADMINISTRATOR, SERVICE) || reaches(actor, unitOfHolder);
  }

  /** Receiving and deciding applications. */
  public static boolean handlesApplications(Actor actor, UnitPath unit) {
    return organises(actor) && reaches(actor, unit);
  }

  public static boolean reportsServiceStatus(Actor actor, UnitPath unit) {
    return (organises(actor) || actor.hasAny(CASEWORKER, LEGAL_COORDINATOR))
        && reaches(actor, unit);
  }

  public static boolean readsMember(Actor actor, MemberId member, UnitPath unit) {
    return isSelf(actor, member)
        || actor.hasAny(DATA_PROTECTION_OFFICER)
        || (readsMembersOfReach(actor) && reaches(actor, unit));
  }

  /** Whether lists make sense for this actor at all; which members is decided by reach. */
  public static boolean readsMembersOfReach(Actor actor) {
    return organises(actor) || actor.hasAny(CASEWORKER, LAWYER, LEGAL_COORDINATOR);
  }

  public static boolean changesContacts(Actor actor, MemberId member, UnitPath unit) {
    return isSelf(actor, member) || (organises(actor) && reaches(actor, unit));
  }

  public static boolean reaches(Actor actor, UnitPath unit) {
    return actor.reaches(unit.asStrings());
  }

  private static boolean isSelf(Actor actor, MemberId member) {
    return member.toString().equals(actor.memberId());
  }

  /** Works with members. Not the confederation: it sees counts, people are their unions' affair. */
  private static boolean organises(Actor actor) {
    return actor.hasAny(ORGANISER, BRANCH_OFFICER, UNION_OFFICER);
  }

  private static boolean isOfficer(Actor actor) {
    return actor.hasAny(BRANCH_OFFICER, UNION_OFFICER, CONFEDERATION_OFFICER);
  }
}
