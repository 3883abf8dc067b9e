package org.dayanisma.casework.cases.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dayanisma.casework.Ids.assignment;
import static org.dayanisma.casework.Ids.member;
import static org.dayanisma.casework.Ids.unit;
import static org.dayanisma.casework.cases.domain.TeamRole.CO_COUNSEL;
import static org.dayanisma.casework.cases.domain.TeamRole.SECRETARY;
import static org.dayanisma.testkit.Outcomes.accepted;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.casework.CaseworkServiceApplication;
import org.dayanisma.casework.ShiftedClock;
import org.dayanisma.casework.cases.application.CaseFilter;
import org.dayanisma.casework.cases.application.CaseOverviews;
import org.dayanisma.casework.cases.application.CaseQuery;
import org.dayanisma.casework.cases.application.CasesContract;
import org.dayanisma.casework.cases.application.OwnCases;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Deeds;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.Removal;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.Teamwork;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.Erasure;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.StampedDocuments;
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
class MongoCasesIT extends CasesContract {

  private static final Instant NOW = Instant.parse("2026-03-16T10:00:05.123Z");

  @Autowired private MongoCases store;
  @Autowired private DataKeys keys;
  @Autowired private MongoDatabaseFactory databases;
  @Autowired private StampedDocuments stamped;

  @Override
  protected Cases cases() {
    return store;
  }

  @Override
  protected OwnCases ownCases() {
    return store;
  }

  @Override
  protected CaseOverviews overviews() {
    return store;
  }

  /** Somebody writes to the database itself: what they did not see before they do not see now. */
  @Test
  void whoeverWritesThemselvesOntoATeamReadsNothing() {
    Case sealed = sealed("threats");
    change(
        sealed.id(),
        Updates.push(
            "team.colleagues",
            new Document("memberId", member("eve").toString()).append("role", "SECRETARY")));
    assertUnreadable(sealed.id());
  }

  @Test
  void aSealLiftedInTheStoreOpensNothing() {
    Case sealed = sealed("threats");
    change(sealed.id(), Updates.unset("sealing"));
    assertUnreadable(sealed.id());
  }

  @Test
  void aCaseMovedToAnotherUnitInTheStoreOpensNothing() {
    Case sealed = sealed("threats");
    change(sealed.id(), Updates.set("unitPath", List.of(unit("of-eve").toString())));
    assertUnreadable(sealed.id());
  }

  /** However many cases are to follow the unit before this one. */
  @Test
  void whoeverLosesACaseByAMoveHasLostItBeforeTheCaseHasFollowed() {
    Case there =
        add(
            new MemberId(UUID.randomUUID()),
            new Responsible(member("asya"), false),
            Account.NONE.withSummary("a summary"));
    List<UnitId> before = there.unitPath();
    List<UnitId> now = List.of(before.getFirst(), unit("another-branch"), there.unitId());
    List<String> texts = now.stream().map(UnitId::toString).toList();
    MongoCollection<Document> units = databases.getMongoDatabase().getCollection("known_units");
    assertThat(
            stamped.change(
                "known_units",
                there.unitId().toString(),
                unit -> unit.append("unitPath", texts).containsKey("unitPath")))
        .isTrue();
    try {
      assertThat(cases().relations(there.id()).orElseThrow().unitPath())
          .containsExactly(before.getFirst(), there.unitId());
      assertThat(cases().find(there.id()).orElseThrow().value().unitPath()).isEqualTo(before);

      save(there, there.follow(now));
      assertThat(cases().relations(there.id()).orElseThrow().unitPath()).isEqualTo(now);
    } finally {
      units.deleteOne(Filters.eq("_id", there.unitId().toString()));
    }
  }

  @Test
  void nothingOfASealedCaseCanBeChangedInTheStore() {
    Case sealed = sealed("threats");
    Tampering.with(documents(), sealed.key()).everyField(what -> assertNothingIsTold(sealed, what));
    assertThat(cases().relations(sealed.id())).isPresent();
  }

  /** It has nothing to open, and is believed no more for that. */
  @Test
  void nothingOfACaseWithoutAnyTextCanBeChangedInTheStore() {
    Case bare = add(new MemberId(UUID.randomUUID()), new Responsible(member("asya"), true));
    Tampering.with(documents(), bare.key()).everyField(what -> assertNothingIsTold(bare, what));
    assertThat(cases().relations(bare.id())).isPresent();
  }

  /** Access is decided before the case is read, so the relations are not believed either. */
  private void assertNothingIsTold(Case tampered, String what) {
    List<Runnable> readings =
        List.of(() -> cases().find(tampered.id()), () -> cases().relations(tampered.id()));
    for (Runnable reading : readings) {
      assertThatThrownBy(reading::run).as(what).isInstanceOf(StampRejected.class);
    }
  }

  @Test
  void aLineOfAListIsNotBelievedWhenSomebodyWroteToItsCase() {
    Case opened = add(new MemberId(UUID.randomUUID()), new Responsible(member("asya"), true));
    change(
        opened.id(),
        Updates.push(
            "team.colleagues",
            new Document("memberId", member("eve").toString()).append("role", "SECRETARY")));
    CaseFilter.Reader eve = new CaseFilter.Reader(opened.unitPath(), member("eve"), List.of());
    CaseFilter anyOfTheirs = new CaseFilter(eve, CaseQuery.ALL);
    CaseFilter ofTheMember = new CaseFilter(eve, CaseQuery.ALL.about(opened.memberId()));
    for (CaseFilter asked : List.of(anyOfTheirs, ofTheMember)) {
      assertThatThrownBy(() -> overviews().find(asked, 10)).isInstanceOf(StampRejected.class);
    }
  }

  @Test
  void noCaseIsShownToItsMemberWhoseSealSomebodyLiftedInTheStore() {
    Case sealed = sealed("threats");
    assertThat(ownCases().ofMember(sealed.memberId(), null, 10)).isEmpty();
    change(sealed.id(), Updates.unset("sealing"));
    assertThatThrownBy(() -> ownCases().ofMember(sealed.memberId(), null, 10))
        .isInstanceOf(StampRejected.class);
  }

  @Test
  void forgetsTheTextsOfOneCaseAndOfNoOther() {
    Case gone =
        add(
            new MemberId(UUID.randomUUID()),
            new Responsible(member("asya"), false),
            Account.NONE.withSummary("a summary"));
    gone = save(gone, Deeds.sealed(gone, NOW, "threats"));
    Invitation cem = new Invitation(assignment("i-1"), member("cem"), SECRETARY, NOW);
    gone = save(gone, Deeds.asked(gone, cem));
    gone = save(gone, Deeds.removed(gone, new Removal(member("cem"), NOW, "why")));
    Closure noted = new Closure(Closure.Outcome.SETTLED, LocalDate.of(2026, 3, 16), NOW, "a note");
    gone = save(gone, Deeds.closed(gone, noted));
    Case stays =
        add(new MemberId(UUID.randomUUID()), null, Account.NONE.withSummary("another summary"));
    erase(gone);
    erase(gone);

    Case left = cases().find(gone.id()).orElseThrow().value();
    assertThat(left.toString()).doesNotContain("a summary", "threats", "why", "a note");
    assertThat(left.closure()).extracting(Closure::outcome).isEqualTo(Closure.Outcome.SETTLED);
    assertThat(left.responsible()).isEqualTo(gone.responsible());
    assertThat(left.team().removed()).extracting(Removal::memberId).containsExactly(member("cem"));
    assertThat(cases().find(stays.id())).map(Versioned::value).contains(stays);
  }

  private void erase(Case gone) {
    Erasure test = new Erasure("TEST", "test");
    assertThat(store.erase(gone.memberId().toString(), test, _ -> {})).isTrue();
  }

  @Test
  void aCaseOfAnErasedMemberIsChangedAndReadAsBefore() {
    Case sealed = sealed("threats");
    var _ = keys.destroy(sealed.key(), new Erasure("TEST", "test"));
    Case erased = cases().find(sealed.id()).orElseThrow().value();
    Case given =
        save(
            erased,
            accepted(
                new Teamwork(erased)
                    .ask(
                        new Invitation(assignment("asking"), member("berat"), CO_COUNSEL, NOW),
                        _ -> true)));
    assertThat(given.account()).isEqualTo(Account.NONE);
    assertThat(documents().find(Filters.eq("_id", sealed.key())).first())
        .doesNotContainKey("secret");
    Tampering.with(documents(), sealed.key()).everyField(what -> assertNothingIsTold(given, what));
  }

  @Test
  void anOlderTextOfTheSameFieldIsRefused() {
    Case first = sealed("threats");
    String older = textOf(first.id());
    Case open = save(first, accepted(first.unseal(NOW, "over")));
    save(open, accepted(open.seal(NOW, "threats again")));
    assertThat(cases().find(first.id())).isPresent();
    change(first.id(), Updates.set("secret", older));
    assertUnreadable(first.id());
  }

  private Case sealed(String reason) {
    Case opened =
        add(
            new MemberId(UUID.randomUUID()),
            new Responsible(member("asya"), true),
            Account.NONE.withSummary("a summary"));
    return save(opened, accepted(opened.seal(NOW, reason)));
  }

  private void assertUnreadable(CaseId id) {
    assertThatThrownBy(() -> cases().find(id)).isInstanceOf(StampRejected.class);
  }

  private String textOf(CaseId id) {
    Document found = documents().find(Filters.eq("_id", id.toString())).first();
    return Objects.requireNonNull(found).getString("secret");
  }

  private void change(CaseId id, Bson update) {
    assertThat(documents().updateOne(Filters.eq("_id", id.toString()), update).getModifiedCount())
        .isEqualTo(1);
  }

  private MongoCollection<Document> documents() {
    return databases.getMongoDatabase().getCollection("cases");
  }
}
