package org.dayanisma.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged gateway without the platform: its services and its issuer are the benchmark's. */
final class LoneGateway implements AutoCloseable {
  private static final int ISSUER_PORT = 18_290;
  private static final int MANAGEMENT_PORT = 18_299;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String NO_LIMIT = "1000000000/1s";

  /** Where it listens. */
  static final int PORT = 18_280;

  /** A route that takes no token here: the product has none that leads to a service. */
  static final String OPEN = "/api/campaigns/bread";

  private final Process process;
  private final HttpServer issuer;
  private final RSAKey key;

  private LoneGateway(Process process, HttpServer issuer, RSAKey key) {
    this.process = process;
    this.issuer = issuer;
    this.key = key;
  }

  /**
   * Starts it in front of these services, by short name and port; limits count but never refuse.
   */
  static LoneGateway before(Path root, Map<String, Integer> services) {
    try {
      RSAKey key = new RSAKeyGenerator(2048).keyID("bench").generate();
      HttpServer issuer =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), ISSUER_PORT), 0);
      byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      issuer.createContext(
          "/oauth2/jwks",
          exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      issuer.start();
      LoneGateway gateway = new LoneGateway(start(root, services), issuer, key);
      gateway.awaitAnswer();
      return gateway;
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot make a key", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the gateway does not start", e);
    }
  }

  private static Process start(Path root, Map<String, Integer> services) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + root.resolve("infra/local/jvm/service.options"));
    // The local installation does without the second compiler to start fast; a server would not.
    command.add("-XX:TieredStopAtLevel=4");
    String more = System.getenv("DAYANISMA_BENCH_GATEWAY_OPTIONS");
    if (more != null) {
      command.addAll(List.of(more.split(" ", -1)));
    }
    command.addAll(List.of("-jar", jar(root).toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(Files.createTempFile("dayanisma-gateway", ".log").toFile());
    Map<String, String> environment = builder.environment();
    environment.put("DAYANISMA_PORT", Integer.toString(PORT));
    environment.put("DAYANISMA_GATEWAY_MANAGEMENT_PORT", Integer.toString(MANAGEMENT_PORT));
    environment.put("DAYANISMA_ISSUER", "http://127.0.0.1:" + ISSUER_PORT);
    environment.put("DAYANISMA_ACCESS_OPENPATHS", "/api/docs/**,/health," + OPEN);
    environment.put("DAYANISMA_GATEWAY_LIMITS_CALLER", NO_LIMIT);
    environment.put("DAYANISMA_GATEWAY_LIMITS_OPEN", NO_LIMIT);
    environment.put("DAYANISMA_GATEWAY_LIMITS_ATONCE", "10000");
    services.forEach((name, port) ->
        environment.put(
            "DAYANISMA_" + name.toUpperCase(java.util.Locale.ROOT) + "_URL",
            "http://127.0.0.1:" + port));
    return builder.start();
  }

  private static Path jar(Path root) throws IOException {
    try (var jars =
        Files.newDirectoryStream(root.resolve("gateway/target"), "gateway-*-exec.jar")) {
      return jars.iterator().next();
    }
  }

  private void awaitAnswer() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/api/units"))
            .header("Authorization", "Bearer " + token())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end) {
        try {
          if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          // asked again below
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          break;
        }
        LockSupport.parkNanos(50_000_000);
      }
    }
    close();
    throw new IllegalStateException("the gateway did not answer in time");
  }

  /** A token of an organiser, good for an hour. */
  String token() {
    try {
      Instant now = Instant.now();
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256)
                  .type(new JOSEObjectType("at+jwt"))
                  .keyID(key.getKeyID())
                  .build(),
              new JWTClaimsSet.Builder()
                  .issuer("http://127.0.0.1:" + ISSUER_PORT)
                  .subject("bench")
                  .audience("dayanisma")
                  .issueTime(Date.from(now))
                  .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                  .claim("roles", List.of("organiser"))
                  .build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign a token", e);
    }
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void close() {
    issuer.stop(0);
    process.destroy();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
