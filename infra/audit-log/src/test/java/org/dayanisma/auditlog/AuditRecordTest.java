package org.dayanisma.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditRecordTest {

  private static final Instant AT = Instant.parse("2026-03-16T09:00:00.123456Z");

  private final AuditRecord record =
      new AuditRecord(
          7,
          AT,
          "user-1",
          "member-1",
          "read-case",
          "GET /api/cases/{id}",
          "legal-support",
          "case-1",
          List.of("member-2", "member-3"),
          RecordedOutcome.DISCLOSED,
          "correlation-1",
          new TreeMap<>(Map.of("to", "unit-1", "office", "organiser")));

  /** Breaking this makes every existing log unverifiable. */
  @Test
  void isHashedForEverFromTheSameBytes() {
    assertThat(HexFormat.of().formatHex(RecordBytes.of(record)))
        .isEqualTo(
            "0000000e"
                + hex("audit-record-2")
                + "0000000000000007"
                + "0000019cf5dfa2fb"
                + "00000006"
                + hex("user-1")
                + "00000008"
                + hex("member-1")
                + "00000009"
                + hex("read-case")
                + "00000013"
                + hex("GET /api/cases/{id}")
                + "0000000d"
                + hex("legal-support")
                + "00000006"
                + hex("case-1")
                + "00000009"
                + hex("disclosed")
                + "0000000d"
                + hex("correlation-1")
                + "00000002"
                + "00000008"
                + hex("member-2")
                + "00000008"
                + hex("member-3")
                + "00000002"
                + "00000006"
                + hex("office")
                + "00000009"
                + hex("organiser")
                + "00000002"
                + hex("to")
                + "00000006"
                + hex("unit-1"));
  }

  @Test
  void anAbsentPartIsNotAnEmptyOne() {
    assertThat(HexFormat.of().formatHex(RecordBytes.of(Records.told("u", AT, List.of()))))
        .contains("00000001" + hex("u") + "ffffffff");
  }

  @Test
  void comesBackFromTheStoreAsItWent() {
    Document stored = new StoredRecord(record, new byte[] {1, 2}).toDocument();
    StoredRecord read = StoredRecord.of(stored);
    assertThat(read.record()).isEqualTo(record);
    assertThat(read.root()).containsExactly(1, 2);
    assertThat(record.at()).isEqualTo("2026-03-16T09:00:00.123Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ayşe Yılmaz",
        "a@b",
        "0000000000000000000000000000000000000000000000000000000000000000x",
        "{$gt:1}"
      })
  void holdsIdsOnly(String notAnId) {
    assertThatThrownBy(() -> Records.told(notAnId, AT, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Records.told("u", AT, List.of(notAnId)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a record: subjects");
  }

  @Test
  void tellsAboutOnePageOfPeopleAtMost() {
    assertThat(Records.told("u", AT, Collections.nCopies(200, "m")).subjects()).hasSize(200);
    assertThatThrownBy(() -> Records.told("u", AT, Collections.nCopies(201, "m")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
