package org.dayanisma.membership.members.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dayanisma.membership.members.domain.MemberBuilder.aMember;
import static org.dayanisma.testkit.Outcomes.accepted;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.dataprotection.CiphertextRejected;
import org.dayanisma.decisions.Language;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.MembershipServiceApplication;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.members.domain.Reach;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.Tampering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class MongoMembersIT extends MembersContract {

  @Autowired Members members;
  @Autowired MongoDatabaseFactory databases;

  @Override
  Members members() {
    return members;
  }

  /** Somebody writes to the database itself. */
  @Test
  void aMemberMovedIntoTheReachOfAnotherIsUnreadable() {
    Member member = added(aMember().admitted()).value();
    change(member.id(), Updates.set("unitId", UUID.randomUUID().toString()));
    assertUnreadable(member.id());
  }

  @Test
  void aStatusChangedInTheStoreIsNotBelieved() {
    Member member = added(aMember().admitted().dismissed()).value();
    change(member.id(), Updates.set("history.entries.0.status", "SUSPENDED"));
    assertUnreadable(member.id());
  }

  /** How they came into the register decides nothing later. */
  @Test
  void nothingOfAMemberCanBeChangedInTheStore() {
    Member member = added(aMember().admitted()).value();
    Tampering.with(documents(), member.id().toString())
        .everyFieldBut(
            Set.of("registration", "registrationClaim", "registrar", "secret"),
            what ->
                assertThatThrownBy(() -> members().find(member.id()))
                    .as(what)
                    .isInstanceOf(
                        what.equals("without version")
                            ? NullPointerException.class
                            : CiphertextRejected.class));
    assertThat(members().find(member.id())).isPresent();
  }

  @Test
  void anOlderSecretIsRefusedAndWithoutOneThereIsNoMember() {
    Versioned<Member> before = added(aMember().admitted());
    String older = document(before.value().id()).getString("secret");
    List<MemberEvent> events =
        accepted(before.value().changeReach(new Reach(List.of(Language.ARABIC), null, null)));
    assertThat(members().save(before, events)).isTrue();
    change(before.value().id(), Updates.set("secret", older));
    assertUnreadable(before.value().id());
    change(before.value().id(), Updates.unset("secret"));
    assertThat(members().find(before.value().id())).isEmpty();
  }

  @Test
  void aForgedApplicationTakesNoPlaceFromOthersThatWait() {
    Instant longAgo = Instant.parse("2000-01-01T00:00:00Z");
    Member forged = added(aMember().appliedAt(longAgo)).value();
    Versioned<Member> waiting = added(aMember().appliedAt(longAgo.plusSeconds(1)));
    change(forged.id(), Updates.set("unitId", UUID.randomUUID().toString()));

    assertThat(members().waitingSinceBefore(longAgo.plusSeconds(2), 1)).containsExactly(waiting);
  }

  private void assertUnreadable(MemberId id) {
    assertThatThrownBy(() -> members().find(id)).isInstanceOf(CiphertextRejected.class);
  }

  private void change(MemberId id, Bson update) {
    documents().updateOne(Filters.eq("_id", id.toString()), update);
  }

  private Document document(MemberId id) {
    return Objects.requireNonNull(documents().find(Filters.eq("_id", id.toString())).first());
  }

  private MongoCollection<Document> documents() {
    return databases.getMongoDatabase().getCollection("members");
  }
}
