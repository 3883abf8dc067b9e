package org.dayanisma.auditlog;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * The event of a checkpoint as it goes over the wire: {@code
 * org.dayanisma.audit.checkpoint-signed.v1}.
 *
 * @param root hexadecimal
 * @param signature Base64
 */
record CheckpointSigned(String origin, long size, String root, Instant at, String signature) {

  static final String TOPIC = "audit.checkpoints";
  static final String TYPE = "org.dayanisma.audit.checkpoint-signed.v1";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static CheckpointSigned of(SignedCheckpoint signed) {
    Checkpoint checkpoint = signed.checkpoint();
    return new CheckpointSigned(
        checkpoint.origin(),
        checkpoint.size(),
        HexFormat.of().formatHex(checkpoint.root()),
        checkpoint.at(),
        Base64.getEncoder().encodeToString(signed.signature()));
  }

  /**
   * Reads an event.
   *
   * @throws RuntimeException if it is not such an event
   */
  static SignedCheckpoint read(byte[] json) {
    CheckpointSigned event = JSON.readValue(json, CheckpointSigned.class);
    return new SignedCheckpoint(
        new Checkpoint(event.origin, event.size, HexFormat.of().parseHex(event.root), event.at),
        Base64.getDecoder().decode(event.signature));
  }

  byte[] json() {
    return JSON.writeValueAsBytes(this);
  }
}
