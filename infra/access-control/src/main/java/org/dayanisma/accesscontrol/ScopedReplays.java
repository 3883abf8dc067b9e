package org.dayanisma.accesscontrol;

import jakarta.servlet.http.HttpServletRequest;
import org.dayanisma.httpapi.ReplayPolicy;

/**
 * A kept answer is not given to an API client whose token has lost the scope since, and a refusal
 * for want of scope is not kept from one that has got it (RFC 6750, 3.1: the client may ask for
 * another token).
 */
final class ScopedReplays implements ReplayPolicy {

  private static final String CHALLENGE = "WWW-Authenticate";

  @Override
  public boolean mayStillBeGiven(HttpServletRequest request, Answer answer) {
    return !answer.headers().getOrDefault(CHALLENGE, "").contains("insufficient_scope")
        && CurrentActor.find().filter(actor -> !ClientBounds.include(actor, request)).isEmpty();
  }
}
