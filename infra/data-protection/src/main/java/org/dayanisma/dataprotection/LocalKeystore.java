package org.dayanisma.dataprotection;

import java.nio.file.Path;
import java.util.List;

/** Private keys of a service in files of one folder. */
public final class LocalKeystore {

  private LocalKeystore() {}

  /** Makes the keys of these services that do not exist yet; existing ones are never touched. */
  public static void initialise(Path directory, List<String> services) {
    if (!services.isEmpty()) {
      throw new UnsupportedOperationException(directory + " " + services);
    }
  }
}
