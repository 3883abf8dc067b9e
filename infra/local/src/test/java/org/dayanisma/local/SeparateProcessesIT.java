package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import org.dayanisma.local.process.Stopping;
import org.dayanisma.local.process.UpCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every part in a process of its own, services from their executable jars with nothing but
 * variables. Parts are killed with SIGKILL in the middle of the story and started again; the story
 * ends the same way, once.
 */
class SeparateProcessesIT {

  @TempDir Path folder;

  private Installation installation = new Installation(Path.of("."), Map.of());

  @BeforeEach
  void start() {
    installation = TestInstallation.in(folder);
    up();
  }

  @AfterEach
  void stop() {
    new Stopping(installation, Progress.silent()).stopAll();
  }

  @Test
  void theStoryEndsTheSameWayWhenPartsAreKilledInItsMiddle() {
    assertEveryPartHasAProcessOfItsOwn();
    try (Story story = new Story(installation, Duration.ofSeconds(30))) {
      story.aWorkplaceIsRegistered();
      story.aMemberIsAdmitted();

      kill(Part.CASEWORK);
      story.theMemberIsDismissed();
      killTheStore();
      up();
      story.aCaseOpensByItselfWithItsDeadline();
      story.coordinatorAndOrganiserAreToldOnceAndNeutrally();

      // What was answered waits in its outbox, and the outbox outlives the store's process.
      kill(Part.KAFKA);
      story.theCaseIsClosedByReinstatement();
      killTheStore();
      up();
      story.theRegisterShowsTheReinstatement();
      story.aCampaignReachesItsMembersAndIsSigned();
      story.everythingHappenedOnce();
    }
  }

  private void assertEveryPartHasAProcessOfItsOwn() {
    HashSet<Long> pids = new HashSet<>();
    Arrays.stream(Part.values())
        .filter(part -> !installation.isExternal(part))
        .forEach(part ->
            assertThat(pids.add(RunRecord.processOf(installation, part).orElseThrow().pid()))
                .isTrue());
  }

  private void up() {
    new UpCommand(installation, Progress.silent()).run(new Command.Up(true, true));
  }

  private void killTheStore() {
    if (installation.isExternal(Part.MONGODB)) {
      SecondStore.killAndStart();
    } else {
      kill(Part.MONGODB);
    }
  }

  private void kill(Part part) {
    ProcessHandle process = RunRecord.processOf(installation, part).orElseThrow();
    assertThat(process.destroyForcibly()).isTrue();
    process.onExit().join();
  }
}
