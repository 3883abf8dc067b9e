package org.dayanisma.eventrelay.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dayanisma.eventrelay.relay.OutboxEntry;
import org.junit.jupiter.api.Test;

class EventRecordsTest {

  private final EventRecords records = new EventRecords("/membership-service");

  @Test
  void writesACloudEventInBinaryMode() {
    ProducerRecord<byte[], byte[]> sent = records.of(entry("{}"));
    assertThat(sent.key()).asString(UTF_8).isEqualTo("tree");
    assertThat(sent.value()).asString(UTF_8).isEqualTo("{}");
    assertThat(header(sent, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(sent, "ce_id")).isEqualTo("tree:7");
    assertThat(header(sent, "ce_source")).isEqualTo("/membership-service");
    assertThat(header(sent, "ce_type")).isEqualTo("org.dayanisma.membership.member-admitted.v1");
    assertThat(header(sent, "ce_subject")).isEqualTo("tree");
    assertThat(header(sent, "ce_time")).isEqualTo("2026-03-16T08:00:00Z");
    assertThat(header(sent, "ce_sequence")).isEqualTo("00000000000000000007");
    assertThat(header(sent, "ce_dataschema"))
        .isEqualTo("/contracts/membership/member-admitted/v1/schema.json");
    assertThat(header(sent, "content-type")).isEqualTo("application/json");
    assertThat(header(sent, "ce_causationid")).isEqualTo("other:1");
  }

  @Test
  void sendsATombstoneWithoutAValue() {
    assertThat(records.of(entry("")).value()).isNull();
  }

  @Test
  void namesDeadLettersAfterTopicAndGroup() {
    assertThat(DeadLetterTopics.nameFor("membership.members", "casework-service.memberEvents"))
        .isEqualTo("membership.members.dlq.casework-service.memberEvents");
  }

  private static String header(ProducerRecord<byte[], byte[]> sent, String name) {
    return new String(sent.headers().lastHeader(name).value(), UTF_8);
  }

  private static OutboxEntry entry(String data) {
    return new OutboxEntry(
        "tree:7",
        "tree",
        7,
        "membership.members",
        "org.dayanisma.membership.member-admitted.v1",
        Instant.parse("2026-03-16T08:00:00Z"),
        Map.of("ce_causationid", "other:1"),
        data.getBytes(UTF_8),
        false);
  }
}
