package org.dayanisma.eventrelay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.messaging.support.MessageBuilder;

class EventJsonTest {

  private static final String TYPE = "org.dayanisma.test.planted.v1";
  private static final Planted OAK =
      new Planted("oak", LocalDate.of(2026, 3, 21), List.of(3), null);

  /** As a reader has it: private to it, and only what it needs. */
  private record Planted(String tree, LocalDate on, List<Integer> rows, @Nullable String note) {}

  @Test
  void isWrittenWithoutWhatIsAbsentAndReadAgain() {
    byte[] json = EventJson.write(OAK);

    assertThat(new String(json, UTF_8))
        .isEqualTo("{\"tree\":\"oak\",\"on\":\"2026-03-21\",\"rows\":[3]}");
    assertThat(EventJson.parse(json, Planted.class)).isEqualTo(OAK);
  }

  @Test
  void passesOverWhatTheReaderDoesNotNeed() {
    assertThat(read("{'tree':'oak','on':'2026-03-21','rows':[3],'height':12}")).isEqualTo(OAK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'on':'2026-03-21','rows':[3]}",
        "{'tree':null,'on':'2026-03-21','rows':[3]}",
        "{'tree':'oak','rows':[3]}",
        "{'tree':'oak','on':'2026-03-21'}",
        "{'tree':'oak','on':'2026-03-21','rows':[3,null]}",
        "{'tree':'oak','on':'yesterday','rows':[3]}",
        "{'tree':'oak'",
        "[]",
        ""
      })
  void isPoisonIfTheReaderMissesSomething(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(PoisonEventException.class);
  }

  @Test
  void handsTheBodyToTheHandlerOfItsType() {
    List<Planted> planted = new ArrayList<>();
    EventSubscription subscription =
        EventSubscription.named("trees")
            .on(TYPE, Planted.class, (body, event) -> planted.add(body))
            .build();

    subscription.accept(
        MessageBuilder.withPayload(EventJson.write(OAK))
            .setHeader("ce_specversion", "1.0".getBytes(UTF_8))
            .setHeader("ce_id", "tree:3".getBytes(UTF_8))
            .setHeader("ce_source", "/test".getBytes(UTF_8))
            .setHeader("ce_type", TYPE.getBytes(UTF_8))
            .setHeader("ce_subject", "tree".getBytes(UTF_8))
            .setHeader("ce_time", "2026-03-16T08:00:00Z".getBytes(UTF_8))
            .setHeader("ce_sequence", "00000000000000000003".getBytes(UTF_8))
            .build());

    assertThat(planted).containsExactly(OAK);
  }

  private static Planted read(String json) {
    byte[] data = json.replace('\'', '"').getBytes(UTF_8);
    return EventJson.read(
        new IncomingEvent("tree:1", TYPE, "/test", "tree", 1, Instant.EPOCH, data, null),
        Planted.class);
  }
}
