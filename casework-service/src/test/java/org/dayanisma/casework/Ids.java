package org.dayanisma.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.breakglass.domain.RequestId;
import org.dayanisma.casework.cases.domain.AssignmentId;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.decisions.DerivedId;
import org.jspecify.annotations.Nullable;

/** Ids by name, so that tests read well: the same name, the same id. */
public final class Ids {

  private Ids() {}

  public static MemberId member(String name) {
    return new MemberId(DerivedId.of(name));
  }

  public static MemberId[] members(String... names) {
    return Arrays.stream(names).map(Ids::member).toArray(MemberId[]::new);
  }

  public static UnitId unit(String name) {
    return new UnitId(DerivedId.of(name));
  }

  /** The way from the root to a unit. */
  public static List<UnitId> path(String... names) {
    return Arrays.stream(names).map(Ids::unit).toList();
  }

  public static CaseId caseId(String name) {
    return new CaseId(DerivedId.of(name));
  }

  public static RequestId requestId(String name) {
    return new RequestId(DerivedId.of(name));
  }

  public static AssignmentId assignment(String name) {
    return new AssignmentId(DerivedId.of(name));
  }

  /** Somebody with a token. */
  public static Actor actor(@Nullable String member, Set<Role> roles, String... units) {
    return new Actor(
        "user-" + member,
        member == null ? null : member(member).toString(),
        roles,
        Arrays.stream(units).map(name -> unit(name).toString()).toList(),
        List.of());
  }
}
