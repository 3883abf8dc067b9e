package org.dayanisma.accesscontrol;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who acts in the request being answered by this thread. Controllers take an {@link Actor}
 * parameter instead.
 */
public final class CurrentActor {

  private CurrentActor() {}

  /** The actor, empty without a token. */
  public static Optional<Actor> find() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof ActorToken token
        ? Optional.of(token.actor())
        : Optional.empty();
  }
}
