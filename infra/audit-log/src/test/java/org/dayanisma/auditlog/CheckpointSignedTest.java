package org.dayanisma.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.dayanisma.testkit.ContractAssertions;
import org.dayanisma.testkit.ContractSamples;
import org.junit.jupiter.api.Test;

/** The event of a checkpoint and the note, which say the same. */
class CheckpointSignedTest {

  private static final SignedCheckpoint SIGNED =
      new SignedCheckpoint(
          new Checkpoint(
              "membership-service",
              1234,
              HexFormat.of()
                  .parseHex("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
              Instant.parse("2026-03-16T10:00:00.5Z")),
          Base64.getDecoder()
              .decode(
                  "AXv1fZyO0mCGOzbHsTGQ0sXC2KnlkbzIyyNDnhfyFyu4nTwXZVmIzLlw5mIZm7XGDLMjOHVTqXcyXWcvd0sxV1Y9zYwK"));

  @Test
  void isProducedAsTheContractSays() {
    ContractAssertions.producedEventMatches(
        "audit", "checkpoint-signed", 1, CheckpointSigned.of(SIGNED).json());
  }

  @Test
  void everySampleIsRead() {
    for (byte[] sample : ContractSamples.of("audit", "checkpoint-signed", 1).all()) {
      assertSame(CheckpointSigned.read(sample));
    }
  }

  @Test
  void theNoteIsReadAsItWasWritten() {
    assertThat(SIGNED.note())
        .isEqualTo(
            """
            membership-service
            1234
            bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=
            2026-03-16T10:00:00Z

            — membership-service AXv1fZyO0mCGOzbHsTGQ0sXC2KnlkbzIyyNDnhfyFyu4nTwXZVmIzLlw5mIZm7XGDLMjOHVTqXcyXWcvd0sxV1Y9zYwK
            """);
    assertSame(SignedCheckpoint.parse(SIGNED.note()));
  }

  @Test
  void nothingElseIsANote() {
    assertThatThrownBy(() -> SignedCheckpoint.parse("a\nb\n"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SignedCheckpoint.parse(SIGNED.note().replace("1234", "many")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SignedCheckpoint.parse(SIGNED.note().replace("10:00:00Z", "noon")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> SignedCheckpoint.parse(SIGNED.note().replace("— membership", "— casework")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertSame(SignedCheckpoint read) {
    assertThat(read.checkpoint().text()).isEqualTo(SIGNED.checkpoint().text());
    assertThat(read.signature()).isEqualTo(SIGNED.signature());
  }
}
