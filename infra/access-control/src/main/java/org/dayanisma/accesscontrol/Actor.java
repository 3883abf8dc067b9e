package org.dayanisma.accesscontrol;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as a validated token says. A controller method takes one as a parameter. Pure value:
 * decisions about relations ({@link #reaches}, {@link #is}) need nothing else.
 *
 * @param userId subject of the token
 * @param memberId the member this user is, if any; also the key of the inbox
 * @param roles what the user may be; unknown roles of the token are dropped
 * @param unitIds units the roles are held in; each reaches the whole subtree under it
 * @param languages language tags in order of preference, may be empty
 * @param grant what else binds an API client; null for persons and the platform's own programs
 */
public record Actor(
    String userId,
    @Nullable String memberId,
    Set<Role> roles,
    List<String> unitIds,
    List<String> languages,
    @Nullable ClientGrant grant) {

  public Actor {
    roles = Set.copyOf(roles);
    unitIds = List.copyOf(unitIds);
    languages = List.copyOf(languages);
  }

  /** Somebody whom only roles and units bind. */
  public Actor(
      String userId,
      @Nullable String memberId,
      Set<Role> roles,
      List<String> unitIds,
      List<String> languages) {
    this(userId, memberId, roles, unitIds, languages, null);
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
  public boolean mayReadFor(String purpose) {
    return grant == null || grant.purposes().contains(purpose);
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
   * Whether one of the actor's units is the unit itself or above it.
   *
   * @param unitPath ids from the root to the unit itself
   */
  public boolean reaches(Collection<String> unitPath) {
    return unitIds.stream().anyMatch(unitPath::contains);
  }

  /** Whether the actor holds one of these roles and reaches the unit. */
  public boolean reachesAs(Collection<String> unitPath, Role... wanted) {
    return hasAny(wanted) && reaches(unitPath);
  }

  /** Whether the actor is this member. */
  public boolean is(@Nullable String otherMemberId) {
    return memberId != null && memberId.equals(otherMemberId);
  }
}
