package org.dayanisma.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A signed access token; the other methods give copies that are wrong in one way. */
public final class TestToken {
  private static final Duration LIFE = Duration.ofHours(1);

  private final JWTClaimsSet claims;
  private final String type;
  private final RSAKey key;
  private final Function<TestToken, String> serialisation;
  private @Nullable String value;

  private TestToken(
      JWTClaimsSet claims, String type, RSAKey key, Function<TestToken, String> serialisation) {
    this.claims = claims;
    this.type = type;
    this.key = key;
    this.serialisation = serialisation;
  }

  static TestToken of(TestIdentityProvider issuer, TestTokens.User user) {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer.issuer())
            .subject(user.id)
            .audience("dayanisma")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .jwtID(UUID.randomUUID().toString())
            .claim(
                "client_id", user.id) // that of a program is its own; that of a person is ignored
            .claim("roles", user.roles)
            .claim("member_id", user.memberId)
            .claim("units", user.units)
            .claim("languages", user.languages)
            .build();
    return new TestToken(claims, "at+jwt", issuer.signingKey(), TestToken::signed);
  }

  /**
   * The token as it goes over the wire; it is signed once, because signing costs more than many
   * requests do.
   */
  public synchronized String value() {
    if (value == null) {
      value = serialisation.apply(this);
    }
    return value;
  }

  /** The value of the {@code Authorization} header. */
  public String bearer() {
    return "Bearer " + value();
  }

  /** Issued two hours ago, expired for one. */
  public TestToken expired() {
    Instant then = Instant.now().minus(LIFE.multipliedBy(2));
    return with(
        new JWTClaimsSet.Builder(claims)
            .issueTime(Date.from(then))
            .expirationTime(Date.from(then.plus(LIFE)))
            .build());
  }

  /** For somebody else. */
  public TestToken forAudience(String audience) {
    return with(new JWTClaimsSet.Builder(claims).audience(audience).build());
  }

  /** Claims to be from another issuer. */
  public TestToken issuedBy(String issuer) {
    return with(new JWTClaimsSet.Builder(claims).issuer(issuer).build());
  }

  /** One claim more, or another value of it; without it when the value is null. */
  public TestToken withClaim(String name, @Nullable Object value) {
    return with(new JWTClaimsSet.Builder(claims).claim(name, value).build());
  }

  /** Another {@code typ}, such as {@code JWT} of an identity token. */
  public TestToken ofType(String other) {
    return new TestToken(claims, other, key, serialisation);
  }

  /** Signed with a key that the issuer does not publish, under the same key id. */
  public TestToken signedByAStranger() {
    try (TestIdentityProvider stranger = TestIdentityProvider.start()) {
      return new TestToken(claims, type, stranger.signingKey(), serialisation);
    }
  }

  /** With {@code alg: none}. */
  public TestToken unsigned() {
    return new TestToken(claims, type, key, token -> new PlainJWT(token.claims).serialize());
  }

  /**
   * Signed symmetrically with the public key as the secret, the classic confusion of algorithms.
   */
  public TestToken signedWithThePublicKeyAsSecret() {
    return new TestToken(claims, type, key, TestToken::confused);
  }

  private TestToken with(JWTClaimsSet other) {
    return new TestToken(other, type, key, serialisation);
  }

  private String signed() {
    try {
      SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.RS256), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign a token", e);
    }
  }

  private String confused() {
    try {
      SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.HS256), claims);
      jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign a token", e);
    }
  }

  private JWSHeader header(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm)
        .type(new JOSEObjectType(type))
        .keyID(key.getKeyID())
        .build();
  }
}
