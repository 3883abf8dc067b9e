package org.dayanisma.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.dayanisma.local.Installation;
import org.dayanisma.local.LocalProblem;
import org.dayanisma.local.Part;
import org.dayanisma.local.Progress;
import org.dayanisma.local.RunRecord;
import org.dayanisma.local.TestInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostProcessIT {

  @TempDir Path folder;

  /** Others would wait two minutes for the health of a part that will not come. */
  @Test
  void oneBrokenPartStopsTheOthersAndIsNamed() throws Exception {
    Installation installation = TestInstallation.in(folder);
    Path kafka = installation.folder("kafka");
    Files.createDirectories(kafka.getParent());
    Files.writeString(kafka, "not a folder");
    Set<Part> parts = Set.of(Part.MONGODB, Part.KAFKA, Part.CAMPAIGN);

    assertTimeoutPreemptively(
        Duration.ofSeconds(90),
        () ->
            assertThatThrownBy(() -> HostProcess.start(installation, parts, Progress.silent()))
                .isInstanceOf(LocalProblem.class)
                .hasMessageContaining("data folder of kafka"));

    assertThat(parts)
        .allSatisfy(part -> assertThat(RunRecord.processOf(installation, part)).isEmpty());
  }
}
