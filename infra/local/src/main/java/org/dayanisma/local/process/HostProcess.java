package org.dayanisma.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dayanisma.dataprotection.LocalKeystore;
import org.dayanisma.local.Installation;
import org.dayanisma.local.LocalProblem;
import org.dayanisma.local.Part;
import org.dayanisma.local.PartHealth;
import org.dayanisma.local.Progress;
import org.dayanisma.local.RunRecord;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Parts that run in this very process. Everything starts at once, as far as the processors allow,
 * except that the services wait for the store; everything stops in order, the store last. Either
 * all parts run or none.
 */
public final class HostProcess implements AutoCloseable {

  private final Installation installation;
  private final Progress progress;
  private final Map<Part, HostedPart> running = new EnumMap<>(Part.class);
  private volatile boolean stopping;

  private HostProcess(Installation installation, Progress progress) {
    this.installation = installation;
    this.progress = progress;
  }

  /**
   * Starts these parts, except those that are somebody else's servers; they are healthy when this
   * returns.
   */
  public static HostProcess start(Installation installation, Set<Part> parts, Progress progress) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    HostProcess host = new HostProcess(installation, progress);
    host.stopWithTheProcess();
    host.startAll(parts.stream().filter(part -> !installation.isExternal(part)).toList());
    return host;
  }

  /**
   * Makes the private keys of every service that has none yet; must be done before a service
   * starts.
   */
  static void initialiseKeys(Installation installation) {
    try {
      LocalKeystore.initialise(
          installation.folder("keys"),
          installation.rootKeyFile(),
          Part.services().stream().map(Part::module).sorted().toList());
    } catch (IllegalStateException unusable) {
      throw LocalProblem.of(unusable);
    }
  }

  @Override
  public void close() {
    synchronized (running) {
      stopping = true;
      for (Part part : Part.inStoppingOrder()) {
        HostedPart hosted = running.remove(part);
        if (hosted != null) {
          hosted.close();
          RunRecord.ofThisProcess(part).remove(installation);
        }
      }
    }
  }

  private void stopWithTheProcess() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-platform"));
  }

  private void startAll(List<Part> parts) {
    Ports.requireFree(installation, Set.copyOf(parts));
    initialiseKeys(installation);
    // one more than there are processors, because the broker mostly waits while it starts
    int threads = Runtime.getRuntime().availableProcessors() + 1;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      CompletableFuture<Object> firstFailure = new CompletableFuture<>();
      CompletableFuture.anyOf(startOn(pool, parts, firstFailure), firstFailure).join();
    } catch (CompletionException failure) {
      close();
      if (failure.getCause() instanceof LocalProblem problem) {
        throw problem;
      }
      throw failure;
    }
  }

  private CompletableFuture<Void> startOn(
      ExecutorService pool, List<Part> parts, CompletableFuture<Object> firstFailure) {
    CompletableFuture<Void> store =
        parts.contains(Part.MONGODB)
            ? CompletableFuture.runAsync(() -> startOrTell(Part.MONGODB, firstFailure), pool)
            : CompletableFuture.completedFuture(null);
    List<CompletableFuture<Void>> starting = new ArrayList<>(List.of(store));
    for (Part part : parts) {
      if (part.isService()) {
        starting.add(store.thenRunAsync(() -> startOrTell(part, firstFailure), pool));
      } else if (part != Part.MONGODB) {
        starting.add(CompletableFuture.runAsync(() -> startOrTell(part, firstFailure), pool));
      }
    }
    return CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new));
  }

  private void startOrTell(Part part, CompletableFuture<Object> firstFailure) {
    try {
      requireGoingOn();
      start(part);
    } catch (RuntimeException failure) {
      // the others would wait for a part that will not come
      stopping = true;
      firstFailure.completeExceptionally(failure);
      throw failure;
    }
  }

  private void start(Part part) {
    long begun = System.nanoTime();
    HostedPart hosted;
    try {
      hosted =
          part.isApplication() || part == Part.IDENTITY
              ? Applications.start(part, installation)
              : Servers.start(part, installation);
    } catch (IOException | RuntimeException failure) {
      throw StartFailure.of(part, failure, installation);
    }
    keep(part, hosted);
    awaitHealth(part);
    progress.part(
        part,
        "ready",
        Addresses.of(installation, part),
        Duration.ofNanos(System.nanoTime() - begun));
  }

  private void keep(Part part, HostedPart hosted) {
    synchronized (running) {
      if (stopping) {
        hosted.close();
      }
      requireGoingOn();
      running.put(part, hosted);
      RunRecord.ofThisProcess(part).write(installation);
    }
  }

  private void awaitHealth(Part part) {
    PartHealth health = new PartHealth(installation);
    boolean healthy =
        health.becomesHealthy(
            part,
            Duration.ofMinutes(2),
            () -> stopping || (part == Part.MONGODB && cannotWrite(health, part)));
    requireGoingOn();
    if (!healthy && cannotWrite(health, part)) {
      throw new LocalProblem(
          part.label()
              + " cannot write: make room on the disk of "
              + installation.home()
              + " and start again; nothing is lost.");
    }
    if (!healthy) {
      throw new LocalProblem(
          part.label() + " started but is not healthy; see " + installation.folder("log") + ".");
    }
  }

  private static boolean cannotWrite(PartHealth health, Part part) {
    return health.stateOf(part) == PartHealth.State.CANNOT_WRITE;
  }

  private void requireGoingOn() {
    if (stopping) {
      throw new LocalProblem("Stopped while starting.");
    }
  }
}
