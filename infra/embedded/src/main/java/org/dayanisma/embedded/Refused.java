package org.dayanisma.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/**
 * A command that was not carried out, and why. It is answered but not logged, because the server
 * would write the command, and so somebody's document, into its log.
 */
final class Refused extends RuntimeException {
  /** MongoDB's NotPrimaryOrSecondary: the server is there but not ready. */
  private static final int NOT_READY = 13436;

  /** MongoDB's OutOfDiskSpace. */
  private static final int NO_ROOM = 14031;

  private static final long serialVersionUID = 1L;

  private final int code;
  private final String codeName;

  private Refused(int code, String codeName, String message) {
    super(message, null, false, false);
    this.code = code;
    this.codeName = codeName;
  }

  /** Nothing is answered until what is durable has been read again. */
  static Refused untilReopened() {
    return new Refused(
        NOT_READY, "NotPrimaryOrSecondary", "node is recovering: a write has failed");
  }

  /** Reads are answered, writes are not. */
  static Refused withoutRoom() {
    return new Refused(NO_ROOM, "OutOfDiskSpace", "the disk of the document store is full");
  }

  /** What the client gets; it may repeat the command later. */
  Document answer() {
    return new Document("ok", 0)
        .append("errmsg", String.valueOf(getMessage()))
        .append("code", code)
        .append("codeName", codeName)
        .append("errorLabels", List.of("RetryableWriteError"));
  }
}
