package org.dayanisma.accesscontrol;

import java.util.Set;

/**
 * What binds an API client, a program of a member union or partner organisation, beside its roles
 * and units. Nothing is granted by being left out.
 *
 * @param scopes codes of {@link Scope} it may use; words that are none of ours grant nothing
 * @param purposes codes of what it may read and act for, as the claim {@code purposes} has them
 */
public record ClientGrant(Set<String> scopes, Set<String> purposes) {

  public ClientGrant {
    scopes = Set.copyOf(scopes);
    purposes = Set.copyOf(purposes);
  }
}
