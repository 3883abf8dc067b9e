package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dayanisma.testkit.Topics.Published;
import org.junit.jupiter.api.Test;

class TopicsTest {

  private static final String DOORS = "testkit.doors";

  private final String door = UUID.randomUUID().toString();
  private final SampleEvent opened = SampleEvent.of("testkit", "door-opened").with("doorId", door);

  @Test
  void aSampleIsPublishedUnderItsKeyWithTheFieldsReplaced() {
    try (Topics topics = Topics.at(TestServers.kafkaBootstrap(), DOORS)) {
      topics.publish(
          SampleEvent.of("testkit", "door-opened"),
          opened.with("colour", "BLUE").withUnknown("width", 90),
          opened.numbered(2).withoutBody());

      List<Published> told = topics.read(List.of(DOORS), 2, one -> one.key().equals(door));

      assertThat(told).hasSize(2);
      assertThat(told.getFirst().type()).isEqualTo("org.dayanisma.testkit.door-opened.v1");
      assertThat(told.getFirst().text())
          .isEqualTo(
              "{\"doorId\":\"%s\",\"openedAt\":\"2026-03-16T09:00:00Z\",\"colour\":\"BLUE\",\"width\":90}"
                  .formatted(door));
      assertThat(told.getFirst().body().at("/width").asInt()).isEqualTo(90);
      assertThat(told.getLast().text()).isEmpty();
    }
  }

  @Test
  void anEventSaysOfItselfWhatARelaySays() {
    assertThat(opened.numbered(7).happenedAt(Instant.parse("2026-01-01T08:00:00Z")).headers())
        .containsEntry("ce_id", door + ":7")
        .containsEntry("ce_sequence", "00000000000000000007")
        .containsEntry("ce_subject", door)
        .containsEntry("ce_source", "/testkit-service")
        .containsEntry("ce_time", "2026-01-01T08:00:00Z");
    assertThat(opened.about("another").headers()).containsEntry("ce_subject", "another");
  }

  @Test
  void aFieldThatTheContractDoesNotKnowIsAMistake() {
    assertThatThrownBy(() -> opened.with("color", "BLUE"))
        .hasMessage("org.dayanisma.testkit.door-opened.v1 has no field color");
  }

  @Test
  void anIdBesidesAnotherIsReadAfterIt() {
    String other = Topics.besides(door);
    assertThat(other).isNotEqualTo(door);
    assertThat(Topics.besides(other)).isNotEqualTo(other);
  }
}
