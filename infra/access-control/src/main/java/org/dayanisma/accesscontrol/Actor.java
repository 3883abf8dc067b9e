package org.dayanisma.accesscontrol;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, according to a validated token, without the offices that the register of mandates knows
 * to be laid down. A controller method takes one as a parameter. Pure value: decisions about
 * relations ({@link #reachesAs}, {@link #is}) need nothing else.
 *
 * @param userId subject of the token
 * @param memberId the member this user is, if any; also the key of the inbox
 * @param roles what the user may be; unknown roles of the token are dropped
 * @param unitIds units in which the roles are held, as the token says; each reaches the whole
 *     subtree under it
 * @param languages language tags in order of preference, may be empty
 * @param grant what else binds an API client; null for persons and the platform's own programs
 * @param laidDown offices of these roles that the actor no longer holds, whatever the units say
 */
public record Actor(
    String userId,
    @Nullable String memberId,
    Set<Role> roles,
    List<String> unitIds,
    List<String> languages,
    @Nullable ClientGrant grant,
    Set<Office> laidDown) {

  public Actor {
    roles = Set.copyOf(roles);
    unitIds = List.copyOf(unitIds);
    languages = List.copyOf(languages);
    laidDown = Set.copyOf(laidDown);
  }

  /** An actor who is bound only by roles and units. */
  public Actor(
      String userId,
      @Nullable String memberId,
      Set<Role> roles,
      List<String> unitIds,
      List<String> languages) {
    this(userId, memberId, roles, unitIds, languages, null, Set.of());
  }

  /** The same actor without what the register took away from them. */
  Actor without(KnownMandates mandates) {
    Set<Office> lost = mandates.laidDown(roles);
    Set<Role> left =
        roles.stream()
            .filter(role -> !mandates.tookAway(role, unitIds) && !isLostEverywhere(role, lost))
            .collect(Collectors.toUnmodifiableSet());
    return new Actor(userId, memberId, left, unitIds, languages, grant, lost);
  }

  /**
   * The same actor in some of their roles: whoever has several acts in those that allow what they
   * say they do it for, and the others open nothing meanwhile.
   */
  public Actor onlyAs(Set<Role> wanted) {
    Set<Role> left =
        roles.stream().filter(wanted::contains).collect(Collectors.toUnmodifiableSet());
    return new Actor(userId, memberId, left, unitIds, languages, grant, laidDown);
  }

  private boolean isLostEverywhere(Role role, Set<Office> lost) {
    return !unitIds.isEmpty()
        && unitIds.stream().allMatch(unit -> lost.contains(new Office(role, unit)));
  }

  /** Whether this is a program of a member union or partner organisation. */
  public boolean isApiClient() {
    return grant != null;
  }

  /** Whether scopes do not bind the actor, or include this one. */
  public boolean mayUse(Scope scope) {
    return grant == null || grant.scopes().contains(scope.code());
  }

  /** Whether purposes do not bind the actor, or include the one with this code. */
  public boolean mayActFor(String purpose) {
    return grant == null || grant.purposes().contains(purpose);
  }

  /**
   * Whether the actor's units do not restrict what everybody may see, or include the unit at the
   * end of this path.
   */
  public boolean mayKnowOf(Collection<String> unitPath) {
    return grant == null || unitIds.stream().anyMatch(unitPath::contains);
  }

  /** Whether the actor holds at least one of these roles. */
  public boolean hasAny(Role... wanted) {
    for (Role role : wanted) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the actor holds one of these roles in the unit itself or above it.
   *
   * @param unitPath ids from the root to the unit itself
   */
  public boolean reachesAs(Collection<String> unitPath, Role... wanted) {
    return unitIds.stream().anyMatch(unit -> unitPath.contains(unit) && holdsOneOf(unit, wanted));
  }

  /** The units in which the actor holds at least one of these roles. */
  public List<String> unitIdsAs(Role... wanted) {
    return unitIds.stream().filter(unit -> holdsOneOf(unit, wanted)).toList();
  }

  private boolean holdsOneOf(String unitId, Role... wanted) {
    return Arrays.stream(wanted)
        .anyMatch(role -> roles.contains(role) && !laidDown.contains(new Office(role, unitId)));
  }

  /** Whether the actor is this member. */
  public boolean is(@Nullable String otherMemberId) {
    return memberId != null && memberId.equals(otherMemberId);
  }
}
