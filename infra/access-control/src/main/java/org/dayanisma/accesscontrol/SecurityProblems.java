package org.dayanisma.accesscontrol;

import java.util.Optional;
import org.dayanisma.httpapi.ProblemException;
import org.dayanisma.httpapi.ProblemTranslator;
import org.dayanisma.httpapi.Problems;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Turns what Spring Security refuses into problems, which say why a token is refused only where its
 * owner can do something about it.
 */
final class SecurityProblems implements ProblemTranslator {

  @Override
  public Optional<ProblemException> translate(Throwable thrown) {
    return switch (thrown) {
      case AuthenticationServiceException _ ->
          Optional.of(
              Problems.unavailable(
                  "identity-unavailable", "Tokens cannot be checked at the moment."));
      case InsufficientAuthenticationException _ -> Optional.of(Problems.unauthenticated());
      case OAuth2AuthenticationException refused -> Optional.of(token(refused));
      case AuthenticationException _ -> Optional.of(Problems.unauthenticated());
      case AccessDeniedException _ -> Optional.of(Problems.forbidden());
      default -> Optional.empty();
    };
  }

  private static ProblemException token(OAuth2AuthenticationException refused) {
    return refused.getCause() instanceof JwtValidationException invalid && onlyExpired(invalid)
        ? Problems.unauthenticated("token-expired", "The token has expired. Please sign in again.")
        : Problems.unauthenticated("invalid-token", "The token is not valid here.");
  }

  private static boolean onlyExpired(JwtValidationException invalid) {
    return invalid.getErrors().stream()
        .allMatch(error ->
            error.getDescription() != null && error.getDescription().startsWith("Jwt expired"));
  }
}
