package org.dayanisma.accesscontrol;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Makes the decoder of access tokens. Keys come from the configured address only (headers {@code
 * jku}, {@code jwk}, {@code x5u} are never followed), are fetched when first needed and kept for
 * five minutes; while the identity provider is away, known keys serve four more hours. For an
 * unknown {@code kid} the keys are fetched again at most twice in two seconds.
 */
final class TokenDecoders {

  static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration REFRESH_WAIT = Duration.ofSeconds(5);
  private static final Duration OUTAGE = Duration.ofHours(4);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(2);
  private static final int TIMEOUT_MILLIS = 2_000;
  private static final int MOST_BYTES = 100_000;

  private TokenDecoders() {}

  static JwtDecoder decoder(IdentityProperties identity) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier((type, context) -> {}); // the type is checked with the claims
    processor.setJWTClaimsSetVerifier(
        (claims, context) -> {}); // and the claims by Spring's validators
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(TokenAlgorithms.ACCEPTED, keys(identity.keys())));
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(validator(identity));
    return token -> {
      if (!TokenText.isExact(token)) {
        throw new BadJwtException("the signature is not written as RFC 7515 writes it");
      }
      return decoder.decode(token);
    };
  }

  private static JWKSource<SecurityContext> keys(URI address) {
    try {
      JWKSource<SecurityContext> source =
          JWKSourceBuilder.<SecurityContext>create(
                  address.toURL(),
                  new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES))
              .cache(KEPT.toMillis(), REFRESH_WAIT.toMillis())
              .refreshAheadCache(false)
              .rateLimited(ASK_AGAIN.toMillis())
              .outageTolerant(OUTAGE.toMillis())
              .build();
      return fetched(source);
    } catch (MalformedURLException wrong) {
      throw new IllegalArgumentException("dayanisma.identity.jwk-set-uri is no address", wrong);
    }
  }

  /**
   * When the keys were fetched too often: if we have others, the key is unknown; if not, the
   * provider is still away.
   */
  private static JWKSource<SecurityContext> fetched(JWKSource<SecurityContext> source) {
    AtomicBoolean known = new AtomicBoolean();
    return (selector, context) -> {
      try {
        List<JWK> keys = source.get(selector, context);
        known.set(true);
        return keys;
      } catch (RateLimitReachedException tooOften) {
        if (known.get()) {
          return List.of();
        }
        throw new RemoteKeySourceException("the keys could not be fetched", tooOften);
      } catch (KeySourceException unreachable) {
        throw new RemoteKeySourceException("the keys could not be fetched", unreachable);
      }
    };
  }

  private static OAuth2TokenValidator<Jwt> validator(IdentityProperties identity) {
    JwtTimestampValidator time = new JwtTimestampValidator(CLOCK_SKEW);
    time.setAllowEmptyExpiryClaim(false);
    return new DelegatingOAuth2TokenValidator<>(
        List.of(
            new JwtTypeValidator(Set.of("at+jwt", "application/at+jwt")),
            new JwtIssuerValidator(identity.issuer()),
            audience(identity.audience()),
            new ActorClaims(),
            time));
  }

  private static OAuth2TokenValidator<Jwt> audience(String audience) {
    OAuth2Error wrong = new OAuth2Error("invalid_token", "the token is for another audience", null);
    return token ->
        token.getAudience() != null && token.getAudience().contains(audience)
            ? OAuth2TokenValidatorResult.success()
            : OAuth2TokenValidatorResult.failure(wrong);
  }
}
