package org.dayanisma.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.dayanisma.testkit.QuickRsaKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class KeyRotationTest {

  private static final String ISSUER = "http://issuer.example";

  private final AtomicReference<List<JWK>> published = new AtomicReference<>(List.of());
  private final AtomicInteger fetches = new AtomicInteger();
  private HttpServer server;
  private JwtDecoder decoder;

  @BeforeEach
  void identityProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/jwks",
        exchange -> {
          fetches.incrementAndGet();
          byte[] keys = new JWKSet(published.get()).toString(true).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
    URI keys = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
    decoder = TokenDecoders.decoder(new IdentityProperties(ISSUER, keys, "dayanisma"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void fetchesKeysOnceAndAgainForANewOne() throws JOSEException {
    RSAKey old = rsa("2026-1");
    RSAKey next = rsa("2026-2");
    published.set(List.of(old));
    for (int i = 0; i < 20; i++) {
      assertThat(decoder.decode(token(old, JWSAlgorithm.RS256)).getSubject()).isEqualTo("user");
    }
    assertThat(fetches).hasValue(1);

    published.set(List.of(old, next));

    assertThat(decoder.decode(token(next, JWSAlgorithm.PS256)).getSubject()).isEqualTo("user");
    assertThat(fetches).hasValue(2);
  }

  @Test
  void isNotMadeToFetchByUnknownKeys() throws JOSEException {
    RSAKey known = rsa("known");
    published.set(List.of(known));
    decoder.decode(token(known, JWSAlgorithm.RS256));
    for (int i = 0; i < 20; i++) {
      String unknown = token(rsaOnce("unknown-" + i, known), JWSAlgorithm.RS256);
      assertThatThrownBy(() -> decoder.decode(unknown)).isInstanceOf(BadJwtException.class);
    }
    assertThat(fetches.get()).isLessThan(8);
    assertThat(decoder.decode(token(known, JWSAlgorithm.RS256)).getSubject()).isEqualTo("user");
  }

  @Test
  void keepsWorkingWhileTheProviderIsAway() throws JOSEException {
    RSAKey known = rsa("known");
    published.set(List.of(known));
    decoder.decode(token(known, JWSAlgorithm.RS256));
    server.stop(0);

    assertThat(decoder.decode(token(known, JWSAlgorithm.RS256)).getSubject()).isEqualTo("user");
  }

  @Test
  void acceptsThreeAlgorithmsOnly() throws JOSEException {
    RSAKey rsa = rsa("rsa");
    ECKey ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
    published.set(List.of(rsa, ec));

    assertThat(decoder.decode(token(rsa, JWSAlgorithm.RS256))).isNotNull();
    assertThat(decoder.decode(token(rsa, JWSAlgorithm.PS256))).isNotNull();
    assertThat(decoder.decode(token(ec, JWSAlgorithm.ES256))).isNotNull();
    String weaker = token(rsa, JWSAlgorithm.RS384);
    assertThatThrownBy(() -> decoder.decode(weaker)).isInstanceOf(BadJwtException.class);
  }

  private static RSAKey rsa(String id) {
    return QuickRsaKey.withId(id);
  }

  /** The same key material under another id, because generating twenty keys would only be slow. */
  private static RSAKey rsaOnce(String id, RSAKey key) {
    return new RSAKey.Builder(key).keyID(id).build();
  }

  private static String token(JWK key, JWSAlgorithm algorithm) throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build(),
            new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("dayanisma")
                .subject("user")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build());
    JWSSigner signer =
        key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key);
    jwt.sign(signer);
    return jwt.serialize();
  }
}
