package org.dayanisma.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.dayanisma.local.Command;
import org.dayanisma.local.Installation;
import org.dayanisma.local.LocalProblem;
import org.dayanisma.local.Part;
import org.dayanisma.local.PartHealth;
import org.dayanisma.local.PlatformToken;
import org.dayanisma.local.Progress;
import org.dayanisma.local.RunRecord;
import org.dayanisma.local.demo.DemoConfederation;
import org.dayanisma.local.demo.LocalApi;

/** {@code up} in its three forms: here, detached, and with a process for each part. */
public final class UpCommand {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** For this long the system goes on listing a killed process, which must not count as running. */
  private static final Duration MOMENT_OF_DYING = Duration.ofSeconds(1);

  private final Installation installation;
  private final Progress progress;

  public UpCommand(Installation installation, Progress progress) {
    this.installation = installation;
    this.progress = progress;
  }

  public void run(Command.Up up) {
    installation.createHome();
    boolean running;
    FileChannel lock = lock();
    try {
      running = startMissing(up);
    } finally {
      closeQuietly(lock);
    }
    if (!up.detach() && !running) {
      stay(up.separate());
    }
  }

  /** Starts what is missing; true if there was nothing to start. */
  private boolean startMissing(Command.Up up) {
    long begun = System.nanoTime();
    Set<Part> missing = missing();
    if (missing.isEmpty()) {
      progress.say("It is running already.");
    } else {
      requireExternalServers();
      if (missing.contains(Part.MONGODB) || installation.isExternal(Part.MONGODB)) {
        progress.say(Servers.describeStore(installation));
      }
      start(up, missing);
    }
    requireHealth();
    loadDemo();
    progress.say(Welcome.text(installation, Duration.ofNanos(System.nanoTime() - begun)));
    return missing.isEmpty();
  }

  /** Hosts parts in this process for somebody who watches it from outside. */
  public void host(Set<Part> parts) {
    installation.createHome();
    HostProcess.start(installation, parts, progress);
    waitForTheEnd();
  }

  private void start(Command.Up up, Set<Part> missing) {
    Set<Part> all = ours();
    if (!up.separate() && missing.size() < all.size()) {
      throw new LocalProblem(
          "Some parts run already, "
              + missing.stream().map(Part::label).collect(Collectors.joining(", "))
              + " not; ./dayanisma up --separate starts what is missing, ./dayanisma down stops the rest.");
    }
    ChildProcesses children = new ChildProcesses(installation, progress);
    if (up.separate()) {
      children.startSeparately(missing);
    } else if (up.detach()) {
      children.startTogether(missing);
    } else {
      HostProcess.start(installation, missing, progress);
    }
  }

  private void requireExternalServers() {
    for (Part part : Part.values()) {
      if (installation.isExternal(part)
          && !new PartHealth(installation).becomesHealthy(part, Duration.ofSeconds(10))) {
        throw new LocalProblem(
            "The server at "
                + Addresses.of(installation, part)
                + ", named by "
                + part.addressVariable().orElseThrow()
                + ", does not answer.");
      }
    }
  }

  /**
   * A part may have been running before and be unhealthy, or have suffered while another one was
   * away.
   */
  private void requireHealth() {
    for (Part part : Part.values()) {
      if (!new PartHealth(installation).becomesHealthy(part, PATIENCE)) {
        throw new LocalProblem(
            part.label() + " is not healthy; see " + installation.folder("log") + ".");
      }
    }
  }

  private Set<Part> ours() {
    Set<Part> ours = EnumSet.allOf(Part.class);
    ours.removeIf(installation::isExternal);
    return ours;
  }

  private Set<Part> missing() {
    if (ours().stream().anyMatch(this::isThereButUnwell)) {
      LockSupport.parkNanos(MOMENT_OF_DYING.toNanos());
    }
    Set<Part> missing = ours();
    missing.removeIf(this::isThere);
    return missing;
  }

  private boolean isThere(Part part) {
    return RunRecord.processOf(installation, part).isPresent();
  }

  private boolean isThereButUnwell(Part part) {
    return isThere(part) && !new PartHealth(installation).works(part);
  }

  private void loadDemo() {
    if (installation.isExternal(Part.IDENTITY) && installation.clientSecretFile().isEmpty()) {
      progress.say(
          "No demo data is loaded: DAYANISMA_CLIENT_SECRET_FILE does not name the secret of the"
              + " client platform at "
              + installation.issuer()
              + ".");
      return;
    }
    try (LocalApi api =
        new LocalApi(installation.gatewayUrl(), PlatformToken.renewing(installation))) {
      new DemoConfederation(api).load();
    }
  }

  private void stay(boolean separate) {
    progress.say("Ctrl-C stops it.");
    if (separate) {
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> new Stopping(installation, progress).stopAll(), "stop-processes"));
    }
    waitForTheEnd();
  }

  private static void waitForTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /** Two processes that start the same installation would get in each other's way. */
  private FileChannel lock() {
    try {
      FileChannel channel =
          FileChannel.open(
              installation.folder("run").resolve("up.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (isLocked(channel)) {
        return channel;
      }
      channel.close();
    } catch (IOException failure) {
      throw new LocalProblem("Cannot use " + installation.home() + ".", failure);
    }
    throw new LocalProblem("Another ./dayanisma up is starting this installation right now.");
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  private static void closeQuietly(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException harmless) {
      // at the latest the lock ends with the process
    }
  }
}
