package org.dayanisma.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.dayanisma.decisions.LastSeen;
import org.junit.jupiter.api.Test;

/** How the next page of a list is asked for. */
class KeysetTest {

  private static final UUID ID = UUID.fromString("7b0f6a52-3c5e-4f0e-9a51-0c2f8f1f0a11");
  private static final LastSeen<UUID> LAST =
      new LastSeen<>(Instant.parse("2026-02-20T08:00:00.123Z"), ID);

  @Test
  void theNewestComeFirstAndTheirIdsDecideWithinOneMoment() {
    Keyset list = Keyset.newestFirst("openedAt");

    assertThat(list.order().toBsonDocument().toJson()).isEqualTo("{\"openedAt\": -1, \"_id\": -1}");
    assertThat(list.behind(LAST).toBsonDocument().toJson())
        .isEqualTo(
            """
            {"$or": [{"openedAt": {"$lt": {"$date": "2026-02-20T08:00:00.123Z"}}}, \
            {"$and": [{"openedAt": {"$date": "2026-02-20T08:00:00.123Z"}}, \
            {"_id": {"$lt": "7b0f6a52-3c5e-4f0e-9a51-0c2f8f1f0a11"}}]}]}\
            """);
  }

  @Test
  void orTheOldest() {
    Keyset list = Keyset.oldestFirst("askedAt");

    assertThat(list.order().toBsonDocument().toJson()).isEqualTo("{\"askedAt\": 1, \"_id\": 1}");
    assertThat(list.behind(LAST).toBsonDocument().toJson()).contains("$gt").doesNotContain("$lt");
  }

  @Test
  void beforeTheFirstPageEverythingIsBehind() {
    assertThat(Keyset.newestFirst("openedAt").behind(null).toBsonDocument()).isEmpty();
  }
}
