package org.dayanisma.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dayanisma.local.Installation;
import org.dayanisma.local.LocalProblem;
import org.dayanisma.local.Part;
import org.dayanisma.local.Progress;

/**
 * Stops the platform and deletes its data: only the folders that it has made itself, whatever else
 * is beside them. The keys to somebody else's store stay, and so do the proofs of its audit logs:
 * without them its data would be lost, not deleted.
 */
public final class Reset {

  private static final List<String> FOLDERS =
      List.of("mongodb", "mongodb-embedded", "kafka", "mail", "identity", "run", "log", "tmp");

  /** What belongs to the data in the store. */
  private static final List<String> OF_THE_STORE = List.of("keys", "audit");

  private final Installation installation;
  private final Progress progress;

  public Reset(Installation installation, Progress progress) {
    this.installation = installation;
    this.progress = progress;
  }

  public void run() {
    new Stopping(installation, progress).stopAll();
    FOLDERS.forEach(this::delete);
    if (installation.isExternal(Part.MONGODB)) {
      progress.say(
          "Data under " + installation.home() + " is deleted, but the keys to the store's data.");
    } else {
      OF_THE_STORE.forEach(this::delete);
      progress.say("All data under " + installation.home() + " is deleted.");
    }
    for (Part part : Part.values()) {
      if (installation.isExternal(part)) {
        progress.say(
            part.label()
                + " at "
                + Addresses.of(installation, part)
                + " is not ours and keeps its data.");
      }
    }
  }

  private void delete(String name) {
    Path folder = installation.folder(name);
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException failure) {
      throw new LocalProblem("Cannot delete " + folder + ".", failure);
    }
  }
}
