package org.dayanisma.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real Keycloak in a process of its own, started in production mode on plain HTTP of this
 * machine only. It begins empty and imports the product's realm as it stands, and beside it the
 * demo users.
 */
public final class KeycloakServer implements AutoCloseable {

  /** The first start of a distribution builds it first; half a minute on an idle machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);

  private final String url;
  private final String password = RandomText.next();
  private final KeycloakAdmin admin;
  private final Process process;

  private KeycloakServer(Path home, int port, String publicUrl) throws IOException {
    this.url = "http://localhost:" + port;
    this.admin = new KeycloakAdmin(url, "lane", RandomText.next());
    prepare(home.resolve("data"));
    this.process = process(home, port, publicUrl);
  }

  /**
   * Starts it and waits until the realm answers.
   *
   * @param home the unpacked distribution; what an earlier run left there goes
   * @param publicUrl where people come back to after their sign-in
   */
  public static KeycloakServer start(Path home, int port, String publicUrl) {
    try {
      KeycloakServer server = new KeycloakServer(home, port, publicUrl);
      server.awaitRealm();
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The issuer of the realm's tokens. */
  public String issuer() {
    return url + "/realms/dayanisma";
  }

  public String keysUri() {
    return issuer() + "/protocol/openid-connect/certs";
  }

  public String tokenUri() {
    return tokenUri("dayanisma");
  }

  /** Where a realm of this server gives tokens. */
  public String tokenUri(String realm) {
    return url + "/realms/" + realm + "/protocol/openid-connect/token";
  }

  /** The password of every demo user in this run. */
  public String password() {
    return password;
  }

  public KeycloakAdmin admin() {
    return admin;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(TIME_TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void prepare(Path data) throws IOException {
    if (Files.exists(data)) {
      try (Stream<Path> old = Files.walk(data)) {
        old.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
    Path imports = Files.createDirectories(data.resolve("import"));
    Files.copy(RealmFile.PATH, imports.resolve("dayanisma-realm.json"));
    Files.write(imports.resolve("dayanisma-users-0.json"), DemoUsers.file(password));
  }

  private Process process(Path home, int port, String publicUrl) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            home.resolve("bin/kc.sh").toString(),
            "start",
            "--db=dev-file",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=" + url,
            "--import-realm");
    builder.environment().keySet().removeAll(List.of("JAVA_OPTS", "JAVA_OPTS_APPEND"));
    builder
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m",
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID", admin.clientId(),
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", admin.secret(),
                "DAYANISMA_PUBLIC_URL", publicUrl));
    return builder
        .redirectErrorStream(true)
        .redirectInput(new File("/dev/null"))
        .redirectOutput(log(home).toFile())
        .start();
  }

  private static Path log(Path home) {
    return home.resolveSibling("keycloak.log");
  }

  private void awaitRealm() {
    HttpRequest question =
        HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")).build();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .failFast("Keycloak ended; see target/keycloak/keycloak.log", () -> !process.isAlive())
        .ignoreExceptionsMatching(UncheckedIOException.class::isInstance)
        .untilAsserted(() -> assertThat(Web.send(question).statusCode()).isEqualTo(200));
  }
}
