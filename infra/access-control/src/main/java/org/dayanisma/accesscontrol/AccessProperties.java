package org.dayanisma.accesscontrol;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Policies for what cannot carry an annotation: gateway routes, static files, controllers of other
 * libraries. Path patterns are as in controllers. Open takes precedence over signed in; a path that
 * matches neither is refused.
 *
 * @param signedInPaths a valid token is needed
 * @param openPaths no token is needed
 */
@ConfigurationProperties("dayanisma.access")
public record AccessProperties(
    @DefaultValue List<String> signedInPaths, @DefaultValue List<String> openPaths) {

  public AccessProperties {
    signedInPaths = List.copyOf(signedInPaths);
    openPaths = List.copyOf(openPaths);
  }
}
