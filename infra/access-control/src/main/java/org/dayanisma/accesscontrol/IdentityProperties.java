package org.dayanisma.accesscontrol;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are accepted.
 *
 * @param issuer the exact {@code iss} of the tokens
 * @param jwkSetUri where the public keys are; by default {@code <issuer>/oauth2/jwks}
 * @param audience what must be in {@code aud}
 */
@ConfigurationProperties("dayanisma.identity")
public record IdentityProperties(
    @DefaultValue("http://localhost:8090") String issuer,
    @Nullable URI jwkSetUri,
    @DefaultValue("dayanisma") String audience) {

  public IdentityProperties {
    if (issuer.isBlank() || audience.isBlank()) {
      throw new IllegalArgumentException("dayanisma.identity needs an issuer and an audience");
    }
  }

  /** Where the public keys are. */
  public URI keys() {
    if (jwkSetUri != null && !jwkSetUri.toString().isBlank()) {
      return jwkSetUri;
    }
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    return URI.create(base + "/oauth2/jwks");
  }
}
