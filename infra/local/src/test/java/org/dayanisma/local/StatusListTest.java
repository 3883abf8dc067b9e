package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusListTest {

  @TempDir Path folder;

  @Test
  void listsEveryPartAndIsHealthyOnlyWhenAllAre() {
    StatusList status = StatusList.of(installation());

    assertThat(status.allHealthy()).isFalse();
    assertThat(status.lines()).hasSize(Part.values().length);
    assertThat(status.text()).contains("gateway").contains("8080").contains("stopped");
  }

  @Test
  void doesNotTakeAnotherProcessWithTheSameNumberForAPart() {
    Installation installation = installation();
    installation.createHome();
    new RunRecord(Part.MAIL, ProcessHandle.current().pid(), Instant.EPOCH).write(installation);
    RunRecord.ofThisProcess(Part.KAFKA).write(installation);

    assertThat(RunRecord.processOf(installation, Part.MAIL)).isEmpty();
    assertThat(RunRecord.processOf(installation, Part.KAFKA)).contains(ProcessHandle.current());
  }

  private Installation installation() {
    return new Installation(folder, Map.of());
  }
}
