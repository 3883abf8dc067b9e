package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dayanisma.testkit.TestPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform that is down has no broken logs; `PlatformStoryIT` checks one that is up. */
class AuditVerifyCommandTest {

  @TempDir Path folder;

  @Test
  void saysThatThePlatformIsDown() {
    assertThatThrownBy(() -> verify(Optional.empty(), true))
        .isInstanceOf(LocalProblem.class)
        .hasMessage(
            "The platform is down (mongodb); ./dayanisma up starts it, --uri names another store.");
    assertThatThrownBy(() -> verify(Optional.of("mongodb://localhost:1"), true))
        .isInstanceOf(LocalProblem.class)
        .hasMessage(
            "The platform is down (kafka); ./dayanisma up starts it, --without-topic leaves the"
                + " topic aside.");
  }

  private void verify(Optional<String> uri, boolean topic) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DAYANISMA_HOME", folder.toString());
    for (Part part : Part.values()) {
      environment.put(part.portVariable(), Integer.toString(TestPorts.free()));
    }
    PrintStream nowhere =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    new AuditVerifyCommand(new Installation(folder, environment), nowhere)
        .run(new Command.AuditVerify(uri, topic));
  }
}
