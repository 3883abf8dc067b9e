package org.dayanisma.local.process;

import java.net.BindException;
import java.nio.file.Path;
import org.dayanisma.embedded.StoreNotWhole;
import org.dayanisma.local.Installation;
import org.dayanisma.local.LocalProblem;
import org.dayanisma.local.Part;
import org.slf4j.LoggerFactory;

/** Turns a part's failure to start into a sentence on which a person can act. */
final class StartFailure {

  private StartFailure() {}

  static LocalProblem of(Part part, Exception failure, Installation installation) {
    if (failure instanceof LocalProblem problem) {
      return problem;
    }
    if (failure instanceof StoreNotWhole said) {
      return LocalProblem.of(said);
    }
    LoggerFactory.getLogger(StartFailure.class).error("{} did not start", part.label(), failure);
    String reason = LocalProblem.reason(failure);
    return new LocalProblem(sentence(part, failure, reason, installation), failure);
  }

  private static String sentence(
      Part part, Throwable failure, String reason, Installation installation) {
    if (isCausedBy(failure, BindException.class)) {
      return "Port "
          + installation.port(part)
          + ", which "
          + part.label()
          + " needs, is taken by another program; set "
          + part.portVariable()
          + " to a free port.";
    }
    Path log = installation.folder("log");
    if (part == Part.MONGODB || part == Part.KAFKA) {
      return "The data folder of "
          + part.label()
          + " under "
          + installation.home()
          + " is broken or used by another process ("
          + reason
          + "); stop that process, or ./dayanisma reset starts afresh; see "
          + log
          + ".";
    }
    return part.label() + " did not start (" + reason + "); see " + log + ".";
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
