package org.dayanisma.register.erasures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.register.FollowedAggregates;
import org.dayanisma.register.TestStore;
import org.dayanisma.register.ToldEvents;
import org.dayanisma.testkit.ContractSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the event of an erasure to what a service erases itself, at once or later. */
class MongoErasingTest {

  private final TestStore store = new TestStore();
  private final String member = UUID.randomUUID().toString();
  private final FollowedAggregates cases = new FollowedAggregates();
  private final FollowedAggregates grants = new FollowedAggregates();
  private final List<String> followers = new ArrayList<>();
  private final List<String> forgotten = new ArrayList<>();
  private final MongoErasedMembers members =
      new MongoErasedMembers(store.database(), store.documents());
  private final Erasing erasing =
      new Erasing(
          members, List.of(cases, grants), List.of(followers::add), forgotten::add, "any-service");
  private final EventSubscription events = ErasureEvents.subscription("test", erasing);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void everySampleOfTheContractErasesWhomItsEnvelopeNames() {
    for (byte[] sample : ContractSamples.of("membership", "member-erased", 1).all()) {
      String gone = UUID.randomUUID().toString();
      assertThat(members.isErased(gone)).isFalse();

      tell(gone, sample);

      assertThat(members.isErased(gone)).isTrue();
      assertThat(cases.erased).contains(gone + " MEMBER_ERASED any-service");
      assertThat(grants.erased).contains(gone + " MEMBER_ERASED any-service");
      assertThat(forgotten).contains("case of " + gone);
      assertThat(followers).contains(gone);
    }
  }

  @Test
  void anErasureWhoseBodyCannotBeReadIsDoneAllTheSame() {
    tell(member, "no json".getBytes(UTF_8));

    assertThat(members.isErased(member)).isTrue();
    assertThat(cases.erased).hasSize(1);
  }

  @Test
  void whatHasToWaitIsComeBackToUntilNothingIsLeft() {
    grants.waiting.add(member);
    erasing.erased(member);
    erasing.comeBack();
    assertThat(grants.erased).isEmpty();

    grants.waiting.clear();
    erasing.comeBack();
    erasing.comeBack();

    assertThat(grants.erased).hasSize(1);
    assertThat(members.isErased(member)).as("for ever").isTrue();
  }

  @Test
  void anErasureThatIsCutOffIsFinishedWithoutBeingToldAgain() {
    cases.before(() -> {
      throw new IllegalStateException("cut off");
    });
    assertThatThrownBy(() -> erasing.erased(member)).hasMessage("cut off");
    cases.before(() -> {});

    erasing.comeBack();

    assertThat(cases.erased).hasSize(1);
    assertThat(grants.erased).hasSize(1);
  }

  @Test
  void oneThatFailsKeepsNoOther() {
    String other = UUID.randomUUID().toString();
    cases.waiting.addAll(List.of(member, other));
    erasing.erased(member);
    erasing.erased(other);
    cases.waiting.clear();
    List<String> tried = new ArrayList<>();
    cases.before(() -> {
      tried.add("");
      if (tried.size() == 1) {
        throw new IllegalStateException("the key store is away");
      }
    });

    erasing.comeBack();

    assertThat(cases.erased).hasSize(1);
  }

  /** More than a page of members whose cases are open for years hide nobody behind them. */
  @Test
  void nobodyIsHiddenBehindThoseWhoHaveToWait() {
    for (int i = 0; i < 250; i++) {
      String waiting = "0-" + i;
      cases.waiting.add(waiting);
      erasing.erased(waiting);
    }
    cases.waiting.add("9");
    erasing.erased("9");
    cases.waiting.remove("9");

    erasing.comeBack();

    assertThat(cases.erased).containsExactly("9 MEMBER_ERASED any-service");
  }

  /** A case that was being opened while everything seemed to be done. */
  @Test
  void whatIsWrittenMeanwhileIsComeBackTo() {
    grants.before(() -> {
      grants.before(() -> {});
      members.comeBackTo(member);
    });
    erasing.erased(member);
    assertThat(cases.erased).hasSize(1);

    erasing.comeBack();
    erasing.comeBack();

    assertThat(cases.erased).hasSize(2);
  }

  @Test
  void whateverSomebodyWroteThereKeepsNoErasureOut() {
    rows().insertOne(new Document("_id", member));
    assertThatThrownBy(() -> members.isErased(member)).isInstanceOf(StampRejected.class);

    erasing.erased(member);

    assertThat(members.isErased(member)).isTrue();
    assertThat(cases.erased).hasSize(1);
  }

  @Test
  void forOneThatSomebodyWroteIntoTheStoreNothingIsErased() {
    cases.waiting.add(member);
    erasing.erased(member);
    cases.waiting.clear();
    rows().updateOne(Filters.eq("_id", member), Updates.set("_class", "x"));
    rows().insertOne(new Document("_id", "forged").append("open", true));

    erasing.comeBack();

    assertThat(cases.erased).isEmpty();
  }

  private MongoCollection<Document> rows() {
    return store.database().getCollection(MongoErasedMembers.COLLECTION);
  }

  private void tell(String gone, byte[] body) {
    ToldEvents.tell(events, "member-erased", gone, System.nanoTime(), body);
  }
}
