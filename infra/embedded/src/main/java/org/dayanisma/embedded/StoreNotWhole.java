package org.dayanisma.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A store that is not what it was when it was last written. It is not opened, because it would
 * answer as if what is missing had never been, and nothing in its folder is changed. The message is
 * one sentence for whoever runs the store: what is wrong, and what to do.
 */
public final class StoreNotWhole extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what is wrong, without a full stop
   */
  StoreNotWhole(Path folder, String what) {
    this(folder, what, null);
  }

  StoreNotWhole(Path folder, String what, @Nullable Throwable cause) {
    super(
        "The document store in "
            + folder
            + " is not whole ("
            + what
            + "), and nothing in it was changed; put the whole folder back from a copy that was made"
            + " while the platform was stopped, or move it away to begin anew (see \"A store that is"
            + " not whole\" in infra/docs/operations.md).",
        cause);
  }
}
