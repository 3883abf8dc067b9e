package org.dayanisma.auditlog;

/** What the verifier says about one log. */
public sealed interface Verdict {

  /** One sentence for people. */
  String sentence();

  /** Whether nothing was found. */
  default boolean isSound() {
    return this instanceof Sound;
  }

  /**
   * Every record is as it was written, and where it was written.
   *
   * @param records how many there are
   * @param covered how many of them the latest checkpoint vouches for
   * @param checkpoints how many checkpoints were checked
   */
  record Sound(long records, long covered, int checkpoints) implements Verdict {

    @Override
    public String sentence() {
      if (records == 0) {
        return "the log is empty.";
      }
      String rest =
          covered == records
              ? ""
              : "; the last " + (records - covered) + " are not signed yet, give them a minute";
      return records
          + " records are sound, "
          + checkpoints
          + " checkpoints agree with them"
          + rest
          + ".";
    }
  }

  /**
   * Somebody has changed the log.
   *
   * @param record index of the first bad record, or -1 if a checkpoint is bad
   * @param sentence what is wrong with it
   */
  record Broken(long record, String sentence) implements Verdict {}
}
