package org.dayanisma.register.mandates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.accesscontrol.KnownMandates;
import org.dayanisma.accesscontrol.Office;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.EventFailure;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.PoisonEventException;
import org.dayanisma.register.TestStore;
import org.dayanisma.register.ToldEvents;
import org.dayanisma.testkit.ContractSamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the events of membership-service to what access-control is told. */
class MongoMandateRegisterTest {

  private static final String STARTED = "mandate-started";
  private static final String ENDED = "mandate-ended";

  private static final TestStore STORE = new TestStore();

  private final String member = UUID.randomUUID().toString();
  private final String mandate = UUID.randomUUID().toString();
  private final Office lawyer = new Office(Role.LAWYER, "branch");
  private final MongoMandateRegister register = register();
  private final List<KnownMandates> followed = new ArrayList<>();
  private final EventSubscription events =
      new KnownMandateEvents(register, List.of(who -> followed.add(register.of(who))))
          .subscription("test");

  @BeforeAll
  static void declare() {
    register().declareIndexes();
  }

  private static MongoMandateRegister register() {
    return new MongoMandateRegister(STORE.database(), STORE.documents(), STORE.guard());
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  @Test
  void nobodyIsKnownBeforeTheirFirstMandate() {
    assertThat(register.of(member)).isEqualTo(KnownMandates.NONE);
  }

  @Test
  void anOfficeIsHeldUntilItEnds() {
    tell(STARTED, mandate, 1, "LAWYER");
    assertThat(register.of(member)).isEqualTo(new KnownMandates(Set.of(lawyer), Set.of()));

    tell(ENDED, mandate, 2, "LAWYER");
    assertThat(register.of(member)).isEqualTo(new KnownMandates(Set.of(), Set.of(lawyer)));
  }

  /** And again when the event is told again: the first time may have been cut off. */
  @Test
  void whoFollowsLooksAtWhatIsWrittenDown() {
    tell(STARTED, mandate, 1, "LAWYER");
    tell(ENDED, mandate, 2, "LAWYER");
    tell(ENDED, mandate, 2, "LAWYER");

    KnownMandates ended = new KnownMandates(Set.of(), Set.of(lawyer));
    assertThat(followed).containsExactly(new KnownMandates(Set.of(lawyer), Set.of()), ended, ended);
  }

  @Test
  void anOfficeGivenAgainIsHeldAgain() {
    tell(STARTED, mandate, 1, "LAWYER");
    tell(ENDED, mandate, 2, "LAWYER");

    tell(STARTED, UUID.randomUUID().toString(), 1, "LAWYER");

    assertThat(register.of(member).held()).containsExactly(lawyer);
  }

  /** Delivered at least once, and again after a crash or a replay. */
  @Test
  void aStartThatComesAfterItsEndChangesNothing() {
    tell(ENDED, mandate, 2, "LAWYER");
    tell(STARTED, mandate, 1, "LAWYER");
    tell(ENDED, mandate, 2, "LAWYER");

    assertThat(register.of(member)).isEqualTo(new KnownMandates(Set.of(), Set.of(lawyer)));
  }

  @Test
  void anOfficeThatNoTokenOfThisVersionCanNameIsLeftOut() {
    tell(STARTED, mandate, 1, "OMBUDSPERSON");

    assertThat(register.of(member)).isEqualTo(KnownMandates.NONE);
  }

  @Test
  void everythingAgreedCanBeRead() {
    for (String type : new String[] {STARTED, ENDED}) {
      ContractSamples.of("membership", type, 1)
          .all()
          .forEach(sample -> {
            JsonNode body = JsonMapper.shared().readTree(sample);
            String id = body.path("mandateId").asString();
            ToldEvents.tell(events, type, id, STARTED.equals(type) ? 1 : 2, sample);
            Office office =
                new Office(
                    Role.valueOf(body.path("office").asString()), body.path("unitId").asString());
            KnownMandates known = register.of(body.path("memberId").asString());
            assertThat(STARTED.equals(type) ? known.held() : known.ended()).contains(office);
          });
    }
  }

  @Test
  void whatCannotBeReadIsPoison() {
    assertThatThrownBy(() -> ToldEvents.tell(events, ENDED, mandate, 1, "{}".getBytes(UTF_8)))
        .isInstanceOf(PoisonEventException.class);
  }

  /** Unread or of a major version to come: its envelope says which mandate it ends. */
  @Test
  void anEndThatCannotBeReadTakesTheOfficeAllTheSame() {
    tell(STARTED, mandate, 1, "LAWYER");

    assertThatThrownBy(() -> ToldEvents.tell(events, ENDED, mandate, 2, "{}".getBytes(UTF_8)))
        .isInstanceOf(PoisonEventException.class);

    KnownMandates ended = new KnownMandates(Set.of(), Set.of(lawyer));
    assertThat(register.of(member)).isEqualTo(ended);
    assertThat(followed)
        .as("who follows looks at what is written down")
        .containsExactly(new KnownMandates(Set.of(lawyer), Set.of()), ended);
    assertThat(events.takesAway("org.dayanisma.membership.mandate-ended.v2")).isTrue();
  }

  @Test
  void anEndThatCannotBeReadOfAMandateNobodyHasHeardOfConcernsNobody() {
    assertThatThrownBy(() -> ToldEvents.tell(events, ENDED, mandate, 2, "{}".getBytes(UTF_8)))
        .isInstanceOf(PoisonEventException.class);

    assertThat(followed).isEmpty();
  }

  /** To leave it out would give back what its end took. */
  @Test
  void anEndThatSomebodyUndidInTheStoreStopsTheRequest() {
    tell(STARTED, mandate, 1, "LAWYER");
    tell(ENDED, mandate, 2, "LAWYER");
    for (Bson forged :
        List.of(
            Updates.set("held", true),
            Updates.set("role", "CASEWORKER"),
            Updates.set("unitId", "elsewhere"),
            Updates.set("memberId", "somebody-else"),
            Updates.unset("memberId"),
            Updates.unset("stamp"))) {
      Document genuine = Objects.requireNonNull(rows().find(Filters.eq("_id", mandate)).first());
      rows().updateOne(Filters.eq("_id", mandate), forged);
      assertThatThrownBy(() -> register.of(member)).isInstanceOf(StampRejected.class);
      rows().replaceOne(Filters.eq("_id", mandate), genuine);
    }
    assertThat(register.of(member).ended()).containsExactly(lawyer);
  }

  /** Which mandates a member ever had is written down under the member, and bound as well. */
  @Test
  void aListOfMandatesThatSomebodyChangedStopsTheRequestAndKeepsNoEndOut() {
    tell(STARTED, mandate, 1, "LAWYER");
    rosters().updateOne(Filters.eq("_id", member), Updates.set("mandates", List.of("another")));
    assertThatThrownBy(() -> register.of(member)).isInstanceOf(StampRejected.class);

    assertThatThrownBy(() -> tell(ENDED, mandate, 2, "LAWYER"))
        .as("whoever follows asks about this member, too; the others behind it do not wait")
        .satisfies(failed -> assertThat(EventFailure.of(failed)).isEqualTo(EventFailure.REFUSED))
        .isInstanceOf(StampRejected.class);
    assertThat(rows().find(Filters.eq("_id", mandate)).first()).containsEntry("held", false);

    rosters().deleteOne(Filters.eq("_id", member));
    assertThat(register.of(member)).isEqualTo(new KnownMandates(Set.of(), Set.of(lawyer)));
  }

  @Test
  void nothingThatSomebodyWroteInTheStoreKeepsAnEndOut() {
    tell(STARTED, mandate, 1, "LAWYER");
    rows().updateOne(Filters.eq("_id", mandate), Updates.set("seen." + mandate, 9L));

    tell(ENDED, mandate, 2, "LAWYER");

    assertThat(register.of(member)).isEqualTo(new KnownMandates(Set.of(), Set.of(lawyer)));
  }

  private static MongoCollection<Document> rows() {
    return STORE.database().getCollection("known_mandates");
  }

  private static MongoCollection<Document> rosters() {
    return STORE.database().getCollection("mandates_of_members");
  }

  private void tell(String type, String mandateId, long sequence, String office) {
    String json =
        "{\"mandateId\":\"%s\",\"memberId\":\"%s\",\"unitId\":\"branch\",\"office\":\"%s\"}"
            .formatted(mandateId, member, office);
    ToldEvents.tell(events, type, mandateId, sequence, json.getBytes(UTF_8));
  }
}
