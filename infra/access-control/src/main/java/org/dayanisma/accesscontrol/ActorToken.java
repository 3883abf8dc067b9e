package org.dayanisma.accesscontrol;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A validated token in Spring Security's terms; its name is the user id, its principal the {@link
 * Actor}.
 */
final class ActorToken extends AbstractAuthenticationToken {

  private static final Set<Role> OFFICELESS = Set.of(Role.MEMBER);

  private final transient Actor actor;
  private final String name;
  private final @Nullable Instant signedInAt;

  private ActorToken(
      Actor actor, @Nullable Instant signedInAt, List<SimpleGrantedAuthority> authorities) {
    super(authorities);
    this.actor = actor;
    this.signedInAt = signedInAt;
    this.name = actor.userId();
    setAuthenticated(true);
  }

  static ActorToken of(Jwt token, MandateRegister register) {
    return of(withoutLaidDown(ActorClaims.actor(token), register), ActorClaims.signedInAt(token));
  }

  private static ActorToken of(Actor actor, @Nullable Instant signedInAt) {
    return new ActorToken(
        actor,
        signedInAt,
        actor.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
  }

  /** The same token for an actor who acts in some of their roles only. */
  ActorToken onlyAs(Set<Role> roles) {
    return of(actor.onlyAs(roles), signedInAt);
  }

  private static Actor withoutLaidDown(Actor actor, MandateRegister register) {
    String memberId = actor.memberId();
    return memberId == null || OFFICELESS.containsAll(actor.roles())
        ? actor
        : actor.without(register.of(memberId));
  }

  Actor actor() {
    return actor;
  }

  @Nullable Instant signedInAt() {
    return signedInAt;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public Object getPrincipal() {
    return actor;
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}
