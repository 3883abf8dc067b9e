package org.dayanisma.dataprotection;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Rotation of this service's keys by an operator. */
@Endpoint(id = "keyrotation")
class KeyRotationEndpoint {

  private final KeyVault vault;
  private final KeyRewrapping rewrapping;
  private final DataKeys dataKeys;

  KeyRotationEndpoint(KeyVault vault, KeyRewrapping rewrapping, DataKeys dataKeys) {
    this.vault = vault;
    this.rewrapping = rewrapping;
    this.dataKeys = dataKeys;
  }

  /** What an operator can ask for. */
  enum Step {
    /** A new version of the key-encryption key wraps from now on. */
    ROTATE,
    /** All data keys are wrapped anew, in the background; repeat it until nothing remains. */
    REWRAP,
    /** One subject gets a new version of its data key. */
    SUBJECT
  }

  /** {@code GET keyrotation}: how far the re-wrapping is. */
  @ReadOperation
  RewrapProgress progress() {
    return rewrapping.progress();
  }

  /** {@code POST keyrotation {"step": "ROTATE" | "REWRAP" | "SUBJECT", "subject": id}}. */
  @WriteOperation
  RewrapProgress take(Step step, @Nullable String subject) {
    switch (step) {
      case ROTATE -> vault.rotate();
      case REWRAP -> rewrapping.start();
      case SUBJECT -> {
        if (subject == null) {
          throw new IllegalArgumentException("SUBJECT needs the id of a subject");
        }
        dataKeys.rotate(subject);
      }
    }
    return rewrapping.progress();
  }
}
