package org.dayanisma.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.dayanisma.testkit.Api.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Reminders of deadlines go out by themselves. */
@Tag("any-store")
@TestPropertySource(
    properties = {
      "dayanisma.casework.remind-every=PT0.2S",
      "dayanisma.casework.remind-first-after=PT0.2S"
    })
class RemindersIT extends RunningCasework {

  /** Both days of this measure have passed; see the table of rules. */
  @Test
  void whoeverTookTheCaseInIsToldOfEachDeadlineOnce() {
    Answer opened = opened(member());
    String caseId = opened.body().at("/id").asString();
    assertThat(opened.body().at("/deadlines").size()).isEqualTo(2);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(missed(caseId)).hasSize(2));

    assertThat(missed(caseId)).allSatisfy(told -> assertThat(told).contains(lawyerId));
    assertThat(missed(caseId)).doesNotHaveDuplicates();
    long version = api.as(lawyer).get(path(opened)).body().at("/version").asLong();
    assertThat(version).isEqualTo(opened.body().at("/version").asLong() + 2);
  }

  private List<String> missed(String caseId) {
    return mongo
        .getCollection("event_journal")
        .find(new Document("type", "org.dayanisma.casework.deadline-missed.v1"))
        .map(entry -> new String(entry.get("data", Binary.class).getData(), UTF_8))
        .into(new ArrayList<>())
        .stream()
        .filter(data -> data.contains(caseId))
        .toList();
  }
}
