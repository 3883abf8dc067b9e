package org.dayanisma.register.mandates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.accesscontrol.KnownMandates;
import org.dayanisma.accesscontrol.Office;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.EventFailure;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.GuardedUpdates;
import org.dayanisma.eventrelay.PoisonEventException;
import org.dayanisma.eventrelay.StampedDocuments;
import org.dayanisma.testkit.ContractSamples;
import org.dayanisma.testkit.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.support.GenericMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the events of membership-service to what access-control is told. */
class MongoMandateRegisterTest {

  private static final String STARTED = "mandate-started";
  private static final String ENDED = "mandate-ended";

  @SuppressWarnings("NullAway.Init")
  private static MongoClient client;

  @SuppressWarnings("NullAway.Init")
  private static MongoDatabase database;

  private final String member = UUID.randomUUID().toString();
  private final String mandate = UUID.randomUUID().toString();
  private final Office lawyer = new Office(Role.LAWYER, "branch");
  private final MongoMandateRegister register = register();
  private final List<KnownMandates> followed = new ArrayList<>();
  private final EventSubscription events =
      new KnownMandateEvents(register, List.of(who -> followed.add(register.of(who))))
          .subscription("test");

  @BeforeAll
  static void connect() {
    client = MongoClients.create(TestServers.mongoUri());
    database = client.getDatabase(TestServers.newDatabaseName());
    register().declareIndexes();
  }

  private static MongoMandateRegister register() {
    StampedDocuments documents = new StampedDocuments(database, MongoMandateRegisterTest::stamp);
    return new MongoMandateRegister(database, documents, new GuardedUpdates(documents));
  }

  /** Without a key: a change is noticed, a forger is not kept out. */
  private static String stamp(String collection, Document content) {
    return Integer.toHexString(new TreeMap<>(content).hashCode());
  }

  @AfterAll
  static void disconnect() {
    database.drop();
    client.close();
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
            events.accept(message(type, id, STARTED.equals(type) ? 1 : 2, sample));
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
    assertThatThrownBy(() -> events.accept(message(ENDED, mandate, 1, "{}".getBytes(UTF_8))))
        .isInstanceOf(PoisonEventException.class);
  }

  /** Unread or of a major version to come: its envelope says which mandate it ends. */
  @Test
  void anEndThatCannotBeReadTakesTheOfficeAllTheSame() {
    tell(STARTED, mandate, 1, "LAWYER");

    assertThatThrownBy(() -> events.accept(message(ENDED, mandate, 2, "{}".getBytes(UTF_8))))
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
    assertThatThrownBy(() -> events.accept(message(ENDED, mandate, 2, "{}".getBytes(UTF_8))))
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
    return database.getCollection("known_mandates");
  }

  private static MongoCollection<Document> rosters() {
    return database.getCollection("mandates_of_members");
  }

  private void tell(String type, String mandateId, long sequence, String office) {
    String json =
        "{\"mandateId\":\"%s\",\"memberId\":\"%s\",\"unitId\":\"branch\",\"office\":\"%s\"}"
            .formatted(mandateId, member, office);
    events.accept(message(type, mandateId, sequence, json.getBytes(UTF_8)));
  }

  private static GenericMessage<byte[]> message(
      String type, String subject, long sequence, byte[] json) {
    Map<String, Object> headers = new HashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", subject + ":" + sequence);
    headers.put("ce_source", "/membership-service");
    headers.put("ce_type", "org.dayanisma.membership." + type + ".v1");
    headers.put("ce_subject", subject);
    headers.put("ce_time", "2026-03-16T10:00:00Z");
    headers.put("ce_sequence", "%020d".formatted(sequence));
    return new GenericMessage<>(json, headers);
  }
}
