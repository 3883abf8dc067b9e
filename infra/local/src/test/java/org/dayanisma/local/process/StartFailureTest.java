package org.dayanisma.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.dayanisma.embedded.EmbeddedMongo;
import org.dayanisma.local.Installation;
import org.dayanisma.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the person at the keyboard is told when a part does not start. */
class StartFailureTest {

  /** A reset would delete what can still be put back, so it is not what they are told to do. */
  @Test
  void aStoreThatWasCutIsSaidToBeSoWithWhatToDo(@TempDir Path root) throws Exception {
    Installation installation = new Installation(root, Map.of("PATH", ""));
    Path folder = installation.folder("mongo");
    EmbeddedMongo.onDisk(folder, 0).close();
    try (FileChannel store =
        FileChannel.open(folder.resolve("store.mv.db"), StandardOpenOption.WRITE)) {
      store.truncate(store.size() / 2);
    }
    RuntimeException refused =
        catchThrowableOfType(RuntimeException.class, () -> EmbeddedMongo.onDisk(folder, 0));

    assertThat(StartFailure.of(Part.MONGODB, refused, installation))
        .hasMessageStartingWith(
            "The document store in " + folder + " is not whole (store.mv.db had")
        .hasMessageContaining("put the whole folder back")
        .hasMessageEndingWith("in infra/docs/operations.md).")
        .hasMessageNotContaining("reset");
  }
}
