package org.dayanisma.auditlog;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.dayanisma.dataprotection.SignatureVerifier;
import org.dayanisma.dataprotection.Signatures;

/**
 * A checkpoint and its signature, written as a note in the manner of C2SP {@code signed-note}: the
 * text, an empty line, {@code — origin signature}.
 */
@SuppressWarnings("ArrayRecordComponent") // a signature that is only read
record SignedCheckpoint(Checkpoint checkpoint, byte[] signature) {

  private static final String CONTEXT = "audit-checkpoint";
  private static final String MARK = "— ";
  private static final int LINES = 6;

  static SignedCheckpoint by(Signatures signatures, Checkpoint checkpoint) {
    return new SignedCheckpoint(checkpoint, signatures.sign(CONTEXT, checkpoint.bytes()));
  }

  boolean isGenuine(SignatureVerifier verifier) {
    return verifier.verify(checkpoint.origin(), CONTEXT, checkpoint.bytes(), signature);
  }

  String note() {
    return checkpoint.text()
        + "\n"
        + MARK
        + checkpoint.origin()
        + " "
        + Base64.getEncoder().encodeToString(signature)
        + "\n";
  }

  /**
   * Reads a note.
   *
   * @throws IllegalArgumentException if it is not a note
   */
  static SignedCheckpoint parse(String note) {
    List<String> lines = note.lines().toList();
    if (lines.size() != LINES || !lines.get(4).isEmpty()) {
      throw new IllegalArgumentException("a checkpoint has six lines, the fifth of them empty");
    }
    String signer = MARK + lines.getFirst() + " ";
    if (!lines.get(5).startsWith(signer)) {
      throw new IllegalArgumentException("a checkpoint is signed by its origin");
    }
    try {
      return new SignedCheckpoint(
          new Checkpoint(
              lines.get(0),
              Long.parseLong(lines.get(1)),
              Base64.getDecoder().decode(lines.get(2)),
              Instant.parse(lines.get(3))),
          Base64.getDecoder().decode(lines.get(5).substring(signer.length())));
    } catch (java.time.DateTimeException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }
}
