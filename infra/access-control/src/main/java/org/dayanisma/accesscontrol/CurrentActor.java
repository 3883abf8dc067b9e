package org.dayanisma.accesscontrol;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who acts in the request that this thread answers. Controllers take an {@link Actor} parameter
 * instead.
 */
public final class CurrentActor {

  private CurrentActor() {}

  /** The actor, empty without a token. */
  public static Optional<Actor> find() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof ActorToken token
        ? Optional.of(token.actor())
        : Optional.empty();
  }

  /**
   * From now on, and until this request is answered, the actor acts in these of their roles only.
   */
  public static void actsOnlyAs(Set<Role> roles) {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof ActorToken token) {
      SecurityContext narrowed = SecurityContextHolder.createEmptyContext();
      narrowed.setAuthentication(token.onlyAs(roles));
      SecurityContextHolder.setContext(narrowed);
    }
  }

  /**
   * When the actor last proved who they are, by the token's {@code auth_time} (OpenID Connect Core,
   * 2); empty if the token does not say.
   */
  public static Optional<Instant> signedInAt() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof ActorToken token
        ? Optional.ofNullable(token.signedInAt())
        : Optional.empty();
  }
}
