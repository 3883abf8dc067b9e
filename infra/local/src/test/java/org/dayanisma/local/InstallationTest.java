package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.dayanisma.local.demo.DemoUser;
import org.dayanisma.local.identity.AccessTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

  @TempDir Path folder;

  @Test
  void hasItsDataInTheProductUnlessMoved() {
    assertThat(with(Map.of()).home()).isEqualTo(folder.resolve(".dayanisma"));
    assertThat(with(Map.of("DAYANISMA_HOME", folder.resolve("data").toString())).home())
        .isEqualTo(folder.resolve("data"));
  }

  @Test
  void tellsAServiceEverythingByVariables() {
    Installation installation =
        with(Map.of("DAYANISMA_CASEWORK_PORT", "9999", "DAYANISMA_KAFKA_BOOTSTRAP", "kafka:9092"));

    assertThat(installation.variablesFor(Part.CASEWORK))
        .containsEntry("DAYANISMA_MONGODB_URI", "mongodb://localhost:27117/?directConnection=true")
        .containsEntry("DAYANISMA_KAFKA_BOOTSTRAP", "kafka:9092")
        .containsEntry("DAYANISMA_SMTP_URI", "smtp://localhost:3025")
        .containsEntry("DAYANISMA_ISSUER", "http://localhost:8090")
        .containsEntry("DAYANISMA_IDENTITY_JWKSETURI", "http://localhost:8090/oauth2/jwks")
        .containsEntry("DAYANISMA_CASEWORK_URL", "http://localhost:9999")
        .containsEntry("MANAGEMENT_SERVER_PORT", "10999")
        .containsEntry("DAYANISMA_AUDIT_PROGRAMS_PERDAYOF_PARTNER", "200");
  }

  @Test
  void usesAnIssuerThatIsAlreadyThere() {
    String realm = "https://id.example/realms/dayanisma";
    Installation installation =
        with(
            Map.of(
                "DAYANISMA_ISSUER",
                realm,
                "DAYANISMA_IDENTITY_JWKSETURI",
                realm + "/protocol/openid-connect/certs"));

    assertThat(installation.isExternal(Part.IDENTITY)).isTrue();
    assertThat(installation.variablesFor(Part.CASEWORK))
        .containsEntry("DAYANISMA_ISSUER", realm)
        .containsEntry("DAYANISMA_IDENTITY_JWKSETURI", realm + "/protocol/openid-connect/certs");
    assertThat(installation.tokenUri()).isEqualTo(realm + "/oauth2/token");
    assertThatThrownBy(() -> new AccessTokens(installation).of(DemoUser.MEMBER))
        .isInstanceOf(LocalProblem.class)
        .hasMessageStartingWith("People sign in at " + realm);
    assertThatThrownBy(() -> new AccessTokens(installation).ofPlatform())
        .isInstanceOf(LocalProblem.class)
        .hasMessageContaining("DAYANISMA_CLIENT_SECRET_FILE");
  }

  @Test
  void keepsTheRootKeyOutsideItsData() {
    Path configuration = folder.resolve("configuration");

    assertThat(with(Map.of("HOME", folder.toString())).rootKeyFile())
        .isEqualTo(folder.resolve(".config/dayanisma/root-key"));
    assertThat(with(Map.of("XDG_CONFIG_HOME", configuration.toString())).rootKeyFile())
        .isEqualTo(configuration.resolve("dayanisma/root-key"));
    assertThat(with(Map.of("DAYANISMA_ROOT_KEY_FILE", "/safe/key")).variablesFor(Part.CASEWORK))
        .containsEntry("DAYANISMA_ROOT_KEY_FILE", "/safe/key");
  }

  @Test
  void saysWhichPortIsNoPort() {
    assertThatThrownBy(() -> with(Map.of("DAYANISMA_PORT", "80a")).port(Part.GATEWAY))
        .isInstanceOf(LocalProblem.class)
        .hasMessage("DAYANISMA_PORT must be a port between 1 and 65535, not 80a.");
  }

  @Test
  void saysThatAFolderCannotBeUsed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> with(Map.of("DAYANISMA_HOME", file.toString())).createHome())
        .isInstanceOf(LocalProblem.class)
        .hasMessageStartingWith("The data folder " + file + " cannot be used");
  }

  @Test
  void takesAFolderThatIsThereForItsOwnerOnly() throws IOException {
    Path home = Files.createDirectories(folder.resolve("data"));
    Path kept = Files.writeString(Files.createDirectories(home.resolve("mail")).resolve("1"), "x");
    allow(home, "rwxr-xr-x");
    allow(home.resolve("mail"), "rwxrwxrwx");
    allow(kept, "rw-r--r--");

    with(Map.of("DAYANISMA_HOME", home.toString())).createHome();

    assertThat(rights(home)).isEqualTo("rwx------");
    assertThat(rights(home.resolve("mail"))).isEqualTo("rwx------");
    assertThat(rights(kept)).isEqualTo("rw-------");
    for (String name : List.of("log", "run", "tmp")) {
      assertThat(rights(home.resolve(name))).as(name).isEqualTo("rwx------");
    }
  }

  @Test
  void takesNoLinkForItsFolder() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(folder.resolve("data"), elsewhere);
    assertThatThrownBy(() -> with(Map.of("DAYANISMA_HOME", link.toString())).createHome())
        .isInstanceOf(LocalProblem.class)
        .hasMessageStartingWith("The data folder " + link + " cannot be used")
        .hasMessageContaining("it is a link");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void takesNoLinkWithinItsFolder() throws IOException {
    Path home = Files.createDirectories(folder.resolve("data"));
    Files.createSymbolicLink(home.resolve("mail"), folder);
    assertThatThrownBy(() -> with(Map.of("DAYANISMA_HOME", home.toString())).createHome())
        .isInstanceOf(LocalProblem.class)
        .hasMessageContaining(home.resolve("mail") + ": it is a link");
  }

  private static void allow(Path path, String rights) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private Installation with(Map<String, String> environment) {
    return new Installation(folder, environment);
  }
}
