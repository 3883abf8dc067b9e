package org.dayanisma.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often a command on a case goes to the store, apart from what every request does, which is to
 * look whether its sender has laid down an office.
 */
@Tag("any-store")
class CommandCostIT extends RunningCasework {

  private static final String LOOK = "find cases, find known_units";
  private static final String CLOSURE = "{\"outcome\":\"SETTLED\",\"effectiveOn\":\"2026-03-20\"}";

  @Test
  void aCommandLooksOnceAndStoresOnce() {
    Answer opened = opened(member());
    String completion =
        "/api/deadlines/" + opened.body().at("/deadlines/0/id").asString() + "/completion";

    assertThat(trips(lawyer, completion, "{\"lodgedOn\":\"2026-03-05\"}"))
        .isEqualTo(LOOK + ", update cases");
    assertThat(trips(lawyer, path(opened) + "/closure", CLOSURE))
        .isEqualTo(LOOK + ", update cases");
    assertThat(trips(lawyer, path(opened) + "/closure", CLOSURE)).as("refused").isEqualTo(LOOK);
  }

  @Test
  void whatDoesNotExistForSomebodyCostsThemWhatDoesNotExist() {
    Answer sealed = sealedCase(member());
    String deadline = sealed.body().at("/deadlines/0/id").asString();
    String nobody = UUID.randomUUID().toString();

    for (String deed : List.of("closure " + CLOSURE, "sealing " + REASON, "unsealing " + REASON)) {
      String[] parts = deed.split(" ", 2);
      assertThat(trips(outsider, path(sealed) + "/" + parts[0], parts[1]))
          .as(deed)
          .isEqualTo(trips(outsider, "/api/cases/" + nobody + "/" + parts[0], parts[1]))
          .isEqualTo(LOOK);
    }
    assertThat(trips(outsider, "/api/deadlines/" + deadline + "/completion", LODGED))
        .isEqualTo(trips(outsider, "/api/deadlines/" + nobody + "/completion", LODGED))
        .isEqualTo(LOOK);
  }

  private String trips(TestToken by, String path, String body) {
    return String.join(
        ", ",
        StoreTrips.during(() -> api.as(by).post(path, body)).stream()
            .filter(trip -> !trip.contains("mandates"))
            .toList());
  }
}
