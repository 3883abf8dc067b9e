package org.dayanisma.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dayanisma.local.Installation;
import org.dayanisma.local.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetTest {

  private static final List<String> OURS = List.of("mongodb", "kafka", "mail", "run", "log");

  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void somethingIsThere() throws IOException {
    for (String name : List.of("mongodb", "kafka", "mail", "run", "log", "keys", "audit", "mine")) {
      Files.createDirectories(home().resolve(name).resolve("deep"));
      Files.writeString(home().resolve(name).resolve("deep").resolve("file"), "x");
    }
  }

  @Test
  void deletesWhatThePlatformHasMadeAndNothingElse() {
    reset(Map.of());
    assertThat(OURS).allSatisfy(name -> assertThat(home().resolve(name)).doesNotExist());
    assertThat(home().resolve("keys")).doesNotExist();
    assertThat(home().resolve("audit")).doesNotExist();
    assertThat(home().resolve("mine/deep/file")).exists();
  }

  @Test
  void theKeysToAStoreOfSomebodyElseStay() {
    reset(Map.of("DAYANISMA_MONGODB_URI", "mongodb://store.example:27017"));
    assertThat(OURS).allSatisfy(name -> assertThat(home().resolve(name)).doesNotExist());
    assertThat(home().resolve("keys/deep/file")).exists();
    assertThat(home().resolve("audit/deep/file")).exists();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("but the keys to the store's data", "is not ours and keeps its data");
  }

  private void reset(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("DAYANISMA_HOME", home().toString());
    all.put("DAYANISMA_ROOT_KEY_FILE", folder.resolve("root-key").toString());
    Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
    new Reset(new Installation(folder, all), progress).run();
  }

  private Path home() {
    return folder.resolve("home");
  }
}
