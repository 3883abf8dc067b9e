package org.dayanisma.accesscontrol;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Finds the token of a request, in the header {@code Authorization} only. The form of a token that
 * was found valid a moment ago is not checked again, because that is a regular expression over a
 * thousand characters. Any other token is left to Spring Security.
 */
final class BearerTokens implements BearerTokenResolver {

  private static final String SCHEME = "Bearer ";

  private final BearerTokenResolver any = new DefaultBearerTokenResolver();
  private final Predicate<String> verified;

  /** Takes a way to ask whether a token was found valid a moment ago. */
  BearerTokens(Predicate<String> verified) {
    this.verified = verified;
  }

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && header.startsWith(SCHEME)) {
      String token = header.substring(SCHEME.length());
      if (verified.test(token)) {
        return token;
      }
    }
    return any.resolve(request);
  }
}
