package org.dayanisma.accesscontrol;

import java.util.Set;

/**
 * What binds an API client, a program of a member union or partner organisation, in addition to its
 * roles and units. What is left out is not granted.
 *
 * @param client id under which the provider knows the program, 1 to 64 letters, digits and hyphens;
 *     it names no person. From the claim {@code client_id} (RFC 9068, 2.2), or else {@code azp}
 * @param scopes codes of {@link Scope} it may use; other words grant nothing
 * @param purposes codes of the purposes for which it may read and act, from the claim {@code
 *     purposes}
 */
public record ClientGrant(String client, Set<String> scopes, Set<String> purposes) {

  public ClientGrant {
    scopes = Set.copyOf(scopes);
    purposes = Set.copyOf(purposes);
  }
}
