package org.dayanisma.auditlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * What a service states about its log: the number of records and the root over all of them. Whoever
 * keeps it can tell later whether any of these records was touched.
 *
 * @param origin the service
 * @param size number of records
 * @param root SHA-256
 */
@SuppressWarnings("ArrayRecordComponent") // a hash that is only read
record Checkpoint(String origin, long size, byte[] root, Instant at) {

  Checkpoint {
    at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The signed text: four lines, as in a C2SP tlog-checkpoint with the time as its extension. */
  String text() {
    return origin
        + "\n"
        + size
        + "\n"
        + Base64.getEncoder().encodeToString(root)
        + "\n"
        + at
        + "\n";
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }
}
