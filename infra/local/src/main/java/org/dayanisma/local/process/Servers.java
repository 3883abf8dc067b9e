package org.dayanisma.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dayanisma.embedded.EmbeddedKafka;
import org.dayanisma.embedded.EmbeddedMongo;
import org.dayanisma.local.Installation;
import org.dayanisma.local.Part;
import org.dayanisma.local.mail.MailFolder;
import org.dayanisma.local.mail.MailServer;

/** The servers on which the applications rely: store, broker, mail. */
public final class Servers {

  private static final String EMBEDDED_STORE = "mongodb-embedded";

  private Servers() {}

  static HostedPart start(Part part, Installation installation) throws IOException {
    int port = installation.port(part);
    return switch (part) {
      case MONGODB -> startStore(installation, port);
      case KAFKA -> EmbeddedKafka.onDisk(installation.folder("kafka"), port)::close;
      case MAIL ->
          MailServer.start(
                  new MailFolder(
                      installation.folder("mail"), installation.rootKeyFile(), Clock.systemUTC()),
                  port,
                  installation.mailPagePort())
              ::close;
      default -> throw new IllegalArgumentException(part + " is no server");
    };
  }

  /** Which store this installation uses and what it is good for, in one line. */
  public static String describeStore(Installation installation) {
    if (installation.isExternal(Part.MONGODB)) {
      return "Store: the server of DAYANISMA_MONGODB_URI; reset leaves its data alone.";
    }
    return storeProgram(installation)
        .map(
            mongod -> "Store: MongoDB (" + mongod + "), one node; good for work and for measuring.")
        .orElse(
            "Store: the embedded MongoDB-protocol server; it loses nothing it has acknowledged and is good for trying"
                + " out and developing, not for many users at once.");
  }

  private static HostedPart startStore(Installation installation, int port) throws IOException {
    Optional<Path> mongod = storeProgram(installation);
    if (mongod.isPresent()) {
      return MongodProcess.start(
          mongod.get(), installation.folder("mongodb"), port, installation.logOf("mongod"));
    }
    return EmbeddedMongo.onDisk(installation.folder(EMBEDDED_STORE), port)::close;
  }

  /**
   * An installation stays with the store with which it began, or its data would seem to be gone.
   */
  private static Optional<Path> storeProgram(Installation installation) {
    if (Files.isDirectory(installation.folder(EMBEDDED_STORE))) {
      return Optional.empty();
    }
    String path = installation.environment().getOrDefault("PATH", "");
    List<String> folders = Arrays.asList(path.split(java.io.File.pathSeparator, -1));
    return folders.stream()
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, "mongod"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
