package org.dayanisma.casework.breakglass.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.path;
import static org.dayanisma.testkit.Outcomes.accepted;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.casework.CaseworkServiceApplication;
import org.dayanisma.casework.ShiftedClock;
import org.dayanisma.casework.breakglass.application.BreakGlassContract;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Hearers;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Requester;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequests;
import org.dayanisma.casework.breakglass.domain.RequestId;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.dataprotection.CiphertextRejected;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.Tampering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The contract on MongoDB, or on the server named by {@code DAYANISMA_TEST_MONGODB_URI}. */
@SpringBootTest(
    classes = {CaseworkServiceApplication.class, ShiftedClock.Wiring.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=casework-service")
@EmbeddedPlatform
class MongoBreakGlassRequestsIT extends BreakGlassContract {

  private static final Instant NOW = Instant.parse("2026-03-16T10:00:05.123Z");

  @Autowired private MongoBreakGlassRequests store;
  @Autowired private MongoDatabaseFactory databases;

  @Override
  protected BreakGlassRequests requests() {
    return store;
  }

  /** A request that somebody wrote into the store, or changed there, is none. */
  @Test
  void nothingOfAGrantedRequestCanBeChangedInTheStore() {
    CaseId caseId = new CaseId(UUID.randomUUID());
    BreakGlassRequest made = made(caseId);
    assertThat(requests().add(made, made.requested())).isPresent();
    save(made, accepted(made.grant(() -> new Hearers(List.of(), null), member("officer"), NOW)));
    MemberId requester = made.requester().memberId();

    Tampering.with(rows(), made.key())
        .everyField(what -> {
          assertThat(requests().openFor(requester, caseId, NOW)).as(what).isEmpty();
          assertRefused(what, made);
          assertThat(requests().pending(NOW)).as(what).extracting("id").doesNotContain(made.id());
        });
    assertThat(requests().openFor(requester, caseId, NOW))
        .extracting(BreakGlassRequest::requester)
        .containsExactly(made.requester());
  }

  @Test
  void aRequestThatWaitsIsNotGrantedInTheStoreAndAnOlderReasonDoesNotComeBack() {
    BreakGlassRequest made = made(new CaseId(UUID.randomUUID()));
    assertThat(requests().add(made, made.requested())).isPresent();
    Tampering.with(rows(), made.key()).everyField(what -> assertRefused(what, made));
    String older = reason(made);

    save(made, accepted(made.refuse(member("officer"), NOW)));

    assertThat(reason(made)).isNotEqualTo(older);
    rows().updateOne(Filters.eq("_id", made.key()), Updates.set("secret", older));
    assertRefused("an older reason", made);
  }

  private void assertRefused(String what, BreakGlassRequest made) {
    assertThatThrownBy(() -> requests().find(made.id()))
        .as(what)
        .isInstanceOfAny(StampRejected.class, CiphertextRejected.class);
  }

  private static BreakGlassRequest made(CaseId caseId) {
    return BreakGlassRequest.made(
        new RequestId(UUID.randomUUID()),
        caseId,
        new Requester("user", new MemberId(UUID.randomUUID()), List.of(path("root", "union"))),
        "the lawyer was detained",
        NOW.minusSeconds(60));
  }

  private String reason(BreakGlassRequest made) {
    return Objects.requireNonNull(rows().find(Filters.eq("_id", made.key())).first())
        .getString("secret");
  }

  private MongoCollection<Document> rows() {
    return databases.getMongoDatabase().getCollection("break_glass_requests");
  }
}
