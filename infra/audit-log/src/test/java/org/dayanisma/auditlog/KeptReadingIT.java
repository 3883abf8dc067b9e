package org.dayanisma.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.dayanisma.httpapi.KeptAnswers;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Being given a kept answer again is a reading, with one's present roles and for the purpose one
 * names now.
 */
@SpringBootTest(
    classes = AuditTestApplication.class,
    properties = "spring.config.name=audit-test",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@EmbeddedPlatform(ownKafka = true)
class KeptReadingIT {

  private final String person = UUID.randomUUID().toString();
  private final String reader = UUID.randomUUID().toString();
  private final String key = UUID.randomUUID().toString();

  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  AuditLog audit;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  KeptAnswers keptAnswers;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Test
  void theRepetitionIsRecordedWithItsOwnPurpose() {
    assertThat(
            greeting(officer(), "X-Correlation-Id", "0f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b11")
                .status())
        .isEqualTo(200);

    Client.Answer again =
        greeting(
            officer(),
            "X-Purpose",
            "campaign",
            "X-Correlation-Id",
            "0f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b12");

    assertThat(again.text()).isEqualTo("the secret of " + person);
    assertThat(recorded())
        .extracting(AuditRecord::purpose, AuditRecord::correlationId, AuditRecord::object)
        .containsExactly(
            tuple("campaign", "0f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b12", "greeting-" + person),
            tuple(
                "membership-administration",
                "0f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b11",
                "greeting-" + person));
    assertThat(recorded())
        .allSatisfy(record -> {
          assertThat(record.actor()).isEqualTo(reader);
          assertThat(record.action()).isEqualTo("greet-person");
          assertThat(record.subjects()).containsExactly(person);
        });
    assertDoneOnce();
  }

  /** Otherwise the log would show that something was told or done where it was refused. */
  @Test
  void theRepetitionOfARefusalIsRecordedAsARepetitionOfARefusal() {
    for (int i = 0; i < 2; i++) {
      assertThat(
              officer()
                  .post("/api/people/taken-" + person + "/change", "Idempotency-Key", key)
                  .problem())
          .isEqualTo("409 taken");
    }

    assertThat(audit.search("taken-" + person, null, null, 10))
        .extracting(record -> record.outcome().code() + " " + record.details())
        .containsExactly("repeated {answer=409}", "in-conflict {}", "begun {}");
  }

  @Test
  void whoHasLostTheRoleIsNotGivenItUntilTheyHaveItAgain() {
    greeting(officer());

    Client without = as(user -> user.id(reader).role("auditor"));
    assertThat(greeting(without).problem()).isEqualTo("403 forbidden");
    assertThat(greeting(without).text()).doesNotContain("secret");
    assertThat(recorded()).hasSize(1);

    assertThat(greeting(officer()).text()).isEqualTo("the secret of " + person);
    assertDoneOnce();
  }

  @Test
  void whoDoesNotSayWhatForIsNotGivenItUntilTheySayIt() {
    Client officer = as(user -> user.id(reader).role("data-protection-officer"));
    assertThat(greeting(officer).problem()).isEqualTo("403 purpose-required");
    assertThat(AuditTestApplication.GREETINGS).doesNotContain(person);
    assertThat(greeting(officer, "X-Purpose", "audit").status()).isEqualTo(200);

    assertThat(greeting(officer).problem()).isEqualTo("403 purpose-required");
    assertThat(greeting(officer, "X-Purpose", "campaign").problem())
        .isEqualTo("403 purpose-not-allowed");

    assertThat(greeting(officer, "X-Purpose", "data-subject-request").status()).isEqualTo(200);
    assertThat(recorded()).hasSize(2);
    assertDoneOnce();
  }

  @Test
  void whoIsLockedIsNotGivenIt() {
    greeting(officer());
    assertThat(officer().get("/api/people?id=b1,b2,b3,b4,b5,b6,b7,b8").problem())
        .isEqualTo("403 reading-locked");

    Client.Answer again = greeting(officer());

    assertThat(again.problem()).isEqualTo("403 reading-locked");
    assertThat(again.text()).doesNotContain("secret");
    assertThat(recorded()).hasSize(1);
    assertDoneOnce();
  }

  @Test
  void whatWasForgottenIsNeitherGivenNorDoneAgain() {
    greeting(officer());
    keptAnswers.forget("greeting-" + person);
    keptAnswers.forget("greeting-" + person);

    assertThat(greeting(officer()).problem()).isEqualTo("409 answer-not-kept");
    assertThat(greeting(as(user -> user.id(reader).role("auditor"))).problem())
        .isEqualTo("403 forbidden");
    assertThat(recorded()).hasSize(1);
    assertDoneOnce();
  }

  @Test
  void onesOwnAnswerIsGivenAgainWithoutARecord() {
    Client self = as(user -> user.id(reader).role("member").memberId(person));
    greeting(self);
    assertThat(greeting(self).text()).isEqualTo("the secret of " + person);
    assertThat(recorded()).isEmpty();
    assertDoneOnce();
  }

  /**
   * Who may call it, who may be told, whether there is still what is told of, the record, whether
   * it is well-formed; only then what is kept.
   */
  @Test
  void theInterceptorsStandInTheirOrder() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/people/x/greeting");
    ServletRequestPathUtils.parseAndCache(request);
    HandlerExecutionChain chain = Objects.requireNonNull(routes.getHandler(request));
    List<String> names =
        chain.getInterceptorList().stream().map(one -> one.getClass().getSimpleName()).toList();
    assertThat(names)
        .containsSubsequence(
            "PolicyInterceptor",
            "DisclosureInterceptor",
            "StandingInterceptor",
            "ToldAgainInterceptor",
            "KnownParameters",
            "NoBody")
        .endsWith("ReplayInterceptor");
  }

  private void assertDoneOnce() {
    assertThat(AuditTestApplication.GREETINGS).containsOnlyOnce(person);
  }

  private List<AuditRecord> recorded() {
    return audit.search(person, null, null, 10);
  }

  private Client.Answer greeting(Client client, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Idempotency-Key";
    all[headers.length + 1] = key;
    return client.post("/api/people/" + person + "/greeting", all);
  }

  private Client officer() {
    return as(user -> user.id(reader).role("branch-officer"));
  }

  private Client as(Consumer<TestTokens.User> description) {
    return new Client(port, TestTokens.forUser(description));
  }
}
