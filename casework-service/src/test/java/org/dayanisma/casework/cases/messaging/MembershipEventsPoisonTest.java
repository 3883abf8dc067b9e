package org.dayanisma.casework.cases.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dayanisma.casework.register.messaging.membership.MandateEndedV1;
import org.dayanisma.casework.register.messaging.membership.MandateStartedV1;
import org.dayanisma.casework.register.messaging.membership.MemberAdmittedV1;
import org.dayanisma.casework.register.messaging.membership.MemberErasedV1;
import org.dayanisma.casework.register.messaging.membership.MemberServiceStatusChangedV1;
import org.dayanisma.casework.register.messaging.membership.MemberServiceStatusCorrectedV1;
import org.dayanisma.eventrelay.EventJson;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.PoisonEventException;
import org.dayanisma.testkit.ContractSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An event whose ids are none goes to the dead letters; nothing is known by such an id. */
class MembershipEventsPoisonTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Map<String, Class<? extends Record>> READ =
      Map.of(
          "member-admitted", MemberAdmittedV1.class,
          "member-service-status-changed", MemberServiceStatusChangedV1.class,
          "member-service-status-corrected", MemberServiceStatusCorrectedV1.class,
          "member-erased", MemberErasedV1.class,
          "mandate-started", MandateStartedV1.class,
          "mandate-ended", MandateEndedV1.class);

  private static final List<String> NO_IDS =
      List.of("", "asya", "1-1-1-1-1", "5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a0", "{\"$ne\":1}");

  @ParameterizedTest
  @MethodSource("ids")
  void whatIsNoIdIsPoison(String type, String field) {
    for (String bad : NO_IDS) {
      ObjectNode body = sample(type);
      assertThat(body.has(field)).isTrue();
      body.put(field, bad);
      assertPoison(type, body, field + " " + bad);
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void soIsAWayOfWhatIsNoIdAndAWayThatLeadsNowhere(String type) {
    for (String bad : NO_IDS) {
      ObjectNode body = sample(type);
      body.putArray("unitPath").add(sample(type).get("unitPath").get(0)).add(bad);
      assertPoison(type, body, bad);
    }
    ObjectNode nowhere = sample(type);
    nowhere.putArray("unitPath");
    assertPoison(type, nowhere, "no unit at all");
  }

  static Stream<Arguments> ids() {
    return READ.keySet().stream()
        .sorted()
        .flatMap(type ->
            Stream.of("memberId", "unitId", "mandateId")
                .filter(field -> isRead(type, field))
                .map(field -> Arguments.of(type, field)));
  }

  static Stream<String> paths() {
    return READ.keySet().stream().sorted().filter(type -> isRead(type, "unitPath"));
  }

  private static Class<? extends Record> bodyOf(String type) {
    return Objects.requireNonNull(READ.get(type), type);
  }

  private static boolean isRead(String type, String field) {
    return Stream.of(bodyOf(type).getRecordComponents())
        .anyMatch(component -> component.getName().equals(field));
  }

  private static ObjectNode sample(String type) {
    return (ObjectNode) JSON.readTree(ContractSamples.of("membership", type, 1).complete());
  }

  private static void assertPoison(String type, ObjectNode body, String what) {
    IncomingEvent event =
        new IncomingEvent(
            "s:1",
            "org.dayanisma.membership." + type + ".v1",
            "/membership-service",
            "s",
            1,
            Instant.EPOCH,
            body.toString().getBytes(UTF_8),
            null);
    assertThatThrownBy(() -> EventJson.read(event, bodyOf(type)), "%s", what)
        .isInstanceOf(PoisonEventException.class);
  }
}
