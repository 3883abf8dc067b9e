package org.dayanisma.membership.rights.application;

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

import java.util.List;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.Office;
import org.dayanisma.membership.rights.domain.UnitKind;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what to whom. A role alone opens nothing: it takes a role <i>and</i> a unit of one's
 * own at or above the unit concerned. Administrators maintain the tree and take over registers, but
 * do not read members.
 */
public final class Rights {

  /**
   * Roles that work with members. The confederation does not: it sees counts, because members are
   * their unions' affair.
   */
  private static final Role[] ORGANISE = {ORGANISER, BRANCH_OFFICER, UNION_OFFICER};

  private static final Role[] OFFICERS = {BRANCH_OFFICER, UNION_OFFICER, CONFEDERATION_OFFICER};

  private static final Role[] REPORT_SERVICE_STATUS = {
    ORGANISER, BRANCH_OFFICER, UNION_OFFICER, CASEWORKER, LEGAL_COORDINATOR
  };

  private static final Role[] READ_MEMBERS = {
    ORGANISER,
    BRANCH_OFFICER,
    UNION_OFFICER,
    CASEWORKER,
    LAWYER,
    LEGAL_COORDINATOR,
    DATA_PROTECTION_OFFICER
  };

  private Rights() {}

  /**
   * Whether the actor maintains units and registers there: officers of that part of the tree, and
   * the platform.
   */
  public static boolean keepsUnit(Actor actor, @Nullable UnitPath parent, UnitKind kind) {
    if (actor.hasAny(ADMINISTRATOR, SERVICE)) {
      return true;
    }
    return parent != null
        && ((kind.isBelow(UnitKind.CONFEDERATION) && reaches(actor, parent, CONFEDERATION_OFFICER))
            || (kind.isBelow(UnitKind.UNION) && reaches(actor, parent, UNION_OFFICER))
            || (kind.isBelow(UnitKind.BRANCH) && reaches(actor, parent, BRANCH_OFFICER)));
  }

  public static boolean takesOverRegister(Actor actor, UnitPath unit) {
    return actor.hasAny(ADMINISTRATOR, SERVICE) || reaches(actor, unit, OFFICERS);
  }

  /**
   * Nobody gives or ends an office that is not below their own; offices that open people's cases
   * are given by officers of a union or above.
   */
  public static boolean givesOffice(Actor actor, UnitPath unit, Office office) {
    return actor.hasAny(ADMINISTRATOR, SERVICE) || isAbove(actor, unit, office);
  }

  /** Whether the actor has an office above this one; no office is above oversight. */
  public static boolean isAbove(Actor actor, UnitPath unit, Office office) {
    return switch (office) {
      case ORGANISER -> reaches(actor, unit, OFFICERS);
      case BRANCH_OFFICER, CASEWORKER, LAWYER, LEGAL_COORDINATOR ->
          reaches(actor, unit, UNION_OFFICER, CONFEDERATION_OFFICER);
      case UNION_OFFICER -> reaches(actor, unit, CONFEDERATION_OFFICER);
      case CONFEDERATION_OFFICER, DATA_PROTECTION_OFFICER, AUDITOR, ADMINISTRATOR -> false;
    };
  }

  /**
   * Whether the actor may give an office to somebody of that unit; anybody else does not exist for
   * them.
   */
  public static boolean givesOfficeTo(Actor actor, UnitPath unitOfHolder) {
    return actor.hasAny(ADMINISTRATOR, SERVICE) || reaches(actor, unitOfHolder, OFFICERS);
  }

  /** Receiving and deciding applications. */
  public static boolean handlesApplications(Actor actor, UnitPath unit) {
    return reaches(actor, unit, ORGANISE);
  }

  /** The units whose applications, and those of all units below, the actor may list. */
  public static List<String> unitsOfApplications(Actor actor) {
    return actor.unitIdsAs(ORGANISE);
  }

  public static boolean reportsServiceStatus(Actor actor, UnitPath unit) {
    return reaches(actor, unit, REPORT_SERVICE_STATUS);
  }

  public static boolean readsMember(Actor actor, MemberId member, UnitPath unit) {
    return isSelf(actor, member) || reaches(actor, unit, READ_MEMBERS);
  }

  /** The units whose members, and those of all units below, the actor may list. */
  public static List<String> unitsOfReadableMembers(Actor actor) {
    return actor.unitIdsAs(READ_MEMBERS);
  }

  /**
   * Whether the actor may erase somebody, because the person asked for it or there is no ground to
   * keep the data.
   */
  public static boolean erases(Actor actor, UnitPath unit) {
    return reaches(actor, unit, DATA_PROTECTION_OFFICER);
  }

  /** For officers more is required, see {@code ContactsOfOfficers}. */
  public static boolean changesContacts(Actor actor, MemberId member, UnitPath unit) {
    return isSelf(actor, member) || reaches(actor, unit, ORGANISE);
  }

  private static boolean reaches(Actor actor, UnitPath unit, Role... roles) {
    return actor.reachesAs(unit.asStrings(), roles);
  }

  public static boolean isSelf(Actor actor, MemberId member) {
    return member.toString().equals(actor.memberId());
  }
}
