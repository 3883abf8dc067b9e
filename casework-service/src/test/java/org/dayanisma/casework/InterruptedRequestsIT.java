package org.dayanisma.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process that dies after a command was stored and before its answer was kept: the repetition
 * with the same key gets the answer that the first one would have got, on every route.
 */
class InterruptedRequestsIT extends RunningCasework {

  private static final String CLOSURE =
      "{\"outcome\":\"SETTLED\",\"effectiveOn\":\"2026-03-20\",\"note\":\"CANARY-note\"}";

  private final TestToken officer =
      TestTokens.forUser(u ->
          u.role("data-protection-officer")
              .memberId(UUID.randomUUID().toString())
              .units(MembershipTopics.ROOT));

  /**
   * An empty body gives a ciphertext that is too short for the check of stored fields to recognise.
   */
  @AfterEach
  void forgetAnswersWithoutABody() {
    mongo.getCollection("idempotency_keys").deleteMany(new Document("answer.status", 204));
  }

  /** The id of its case follows from the measure, so the repetition finds it and answers 200. */
  @Test
  void anIntake() {
    String intake = intake(member());
    String key = UUID.randomUUID().toString();
    Answer first = api.as(lawyer).once(key).post("/api/cases", intake);
    assertThat(first.status()).isEqualTo(201);
    interrupt();

    Answer again = api.as(lawyer).once(key).post("/api/cases", intake);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.etag()).isEqualTo(first.etag());
  }

  @Test
  void aClosure() {
    String path = path(opened(member())) + "/closure";
    String key = assertRepeatable(lawyer, path, CLOSURE);

    assertThat(api.as(lawyer).post(path, CLOSURE).code()).isEqualTo("already-closed");
    assertThat(api.as(lawyer).once(key).post(path, CLOSURE).isReplayed()).isTrue();
  }

  @Test
  void aDeadlineThatWasMet() {
    Answer opened = opened(member());
    String deadline = opened.body().at("/deadlines/0/id").asString();
    assertRepeatable(lawyer, "/api/deadlines/" + deadline + "/completion", LODGED);
    assertRepeatable(lawyer, "/api/deadlines/" + deadline + "/reopening", REASON);
  }

  @Test
  void aCorrectionOfTheDays() {
    String correction = "{\"notifiedOn\":\"2026-03-03\",\"reason\":\"CANARY-reason\"}";
    assertRepeatable(lawyer, path(opened(member())) + "/measure/correction", correction);
  }

  @Test
  void askingAndAcceptance() {
    String path = path(opened(member()));
    assertRepeatable(lawyer, path + "/assignments", asking());
    assertRepeatable(colleague, path + "/assignments/" + asked(path) + "/acceptance", "{}");
  }

  @Test
  void aDeclination() {
    String path = path(sealedCase(member()));
    assertThat(api.as(lawyer).post(path + "/assignments", asking()).status()).isEqualTo(200);
    assertRepeatable(colleague, path + "/assignments/" + asked(path) + "/declination", "{}");
  }

  @Test
  void leavingTheTeam() {
    String path = path(sealedCase(member()));
    assertThat(api.as(lawyer).post(path + "/assignments", asking()).status()).isEqualTo(200);
    String acceptance = path + "/assignments/" + asked(path) + "/acceptance";
    assertThat(api.as(colleague).post(acceptance, "{}").status()).isEqualTo(200);

    assertRepeatable(colleague, path + "/team/" + colleagueId + "/removal", REASON);
  }

  @Test
  void sealingAndUnsealing() {
    Answer opened = opened(member());
    join(lawyer, opened, second, secondId);
    String path = path(opened);
    assertRepeatable(lawyer, path + "/sealing", REASON);
    assertRepeatable(lawyer, path + "/unsealing", REASON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"approval", "refusal"})
  void emergencyAccess(String word) {
    String glass = path(sealedCase(member())) + "/break-glass";
    assertRepeatable(outsider, glass, REASON);
    String request = api.as(outsider).post(glass, REASON).body().at("/id").asString();

    assertRepeatable(officer, "/api/break-glass-requests/" + request + "/" + word, "{}");
  }

  /**
   * Somebody who may not know of the case any more is answered like that, whatever they did before.
   */
  @Test
  void theAnswerOfOneWhoWasTakenOffTellsNothing() {
    String path = path(sealedCase(member()));
    assertThat(api.as(lawyer).post(path + "/assignments", asking()).status()).isEqualTo(200);
    String acceptance = path + "/assignments/" + asked(path) + "/acceptance";
    String key = UUID.randomUUID().toString();
    assertThat(api.as(colleague).once(key).post(acceptance, "{}").status()).isEqualTo(200);
    interrupt();
    assertThat(api.as(lawyer).post(path + "/team/" + colleagueId + "/removal", REASON).status())
        .isEqualTo(204);

    assertThat(api.as(colleague).once(key).post(acceptance, "{}").status()).isEqualTo(404);
  }

  /** The key, so that more can be asked with it. */
  private String assertRepeatable(TestToken token, String path, String body) {
    String key = UUID.randomUUID().toString();
    Answer first = api.as(token).once(key).post(path, body);
    assertThat(first.status()).as("%s: %s", path, first.body()).isBetween(200, 204);
    interrupt();

    Answer again = api.as(token).once(key).post(path, body);

    assertThat(again.isReplayed()).as("the first answer was lost").isFalse();
    assertThat(again.status()).as("%s: %s", path, again.body()).isEqualTo(first.status());
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.etag()).isEqualTo(first.etag());
    return key;
  }

  /** Leaves it as a crash between the effect and the kept answer would, once the lease is over. */
  private void interrupt() {
    mongo
        .getCollection("idempotency_keys")
        .updateMany(
            new Document(),
            Updates.combine(
                Updates.unset("answer"),
                Updates.unset("about"),
                Updates.set("leaseUntil", Date.from(Instant.EPOCH))));
  }

  private String asking() {
    return "{\"memberId\":\"%s\",\"role\":\"CO_COUNSEL\"}".formatted(colleagueId);
  }

  private String asked(String path) {
    return api.as(lawyer).get(path + "/assignments").body().at("/items/0/id").asString();
  }
}
