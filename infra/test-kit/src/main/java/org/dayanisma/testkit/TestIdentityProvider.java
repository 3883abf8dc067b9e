package org.dayanisma.testkit;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * An issuer of access tokens on a loopback port: serves its public keys, as the real one does, and
 * nothing else.
 */
public final class TestIdentityProvider implements AutoCloseable {
  private final RSAKey key;
  private final HttpServer server;

  private TestIdentityProvider(RSAKey key, HttpServer server) {
    this.key = key;
    this.server = server;
  }

  /**
   * The one of this JVM, which {@link EmbeddedPlatform} and {@link TestTokens} use; never closed.
   */
  public static TestIdentityProvider shared() {
    return Shared.INSTANCE;
  }

  /** Another issuer with a key of its own, on a free port. */
  public static TestIdentityProvider start() {
    try {
      RSAKey key = QuickRsaKey.withId("test");
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TestIdentityProvider provider = new TestIdentityProvider(key, server);
      server.createContext("/oauth2/jwks", exchange -> answer(exchange, provider.keys()));
      server.createContext(
          "/.well-known/openid-configuration", exchange -> answer(exchange, provider.metadata()));
      server.start();
      return provider;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on the loopback interface", e);
    }
  }

  /** The {@code iss} of its tokens. */
  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Where its public keys are. */
  public String jwkSetUri() {
    return issuer() + "/oauth2/jwks";
  }

  RSAKey signingKey() {
    return key;
  }

  private String keys() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  private String metadata() {
    return """
    {"issuer":"%s","jwks_uri":"%s","subject_types_supported":["public"],\
    "id_token_signing_alg_values_supported":["RS256"],"response_types_supported":["code"],\
    "authorization_endpoint":"%s/oauth2/authorize","token_endpoint":"%s/oauth2/token"}\
    """
        .formatted(issuer(), jwkSetUri(), issuer(), issuer());
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    try (exchange) {
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static final class Shared {
    static final TestIdentityProvider INSTANCE = start();
  }
}
