package org.dayanisma.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dayanisma.testkit.SampleEvent;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who is told what about the team of a case: who is asked, to whom the case falls, who keeps it.
 */
@ExtendWith(StoredFieldsCheck.class)
@Tag("any-store")
class CaseTeamNoticesIT extends ServiceHarness {

  @Test
  void nobodyOutsideTheTeamHearsOfASealedCaseAnyMore() {
    String early = uuid();
    String late = uuid();
    others.publish(mandate(early, path.get(2), "ORGANISER"));
    others.publish(caseOpened(null));
    awaitInbox(early, 1);
    others.publish(ofCase("case-sealed", 2));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> String.valueOf(byId("open_cases", caseId)).contains("sealed=true"));
    others.publish(mandate(late, path.get(0), "ORGANISER"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> String.valueOf(byId("unit_organisers", path.get(0))).contains(late));
    others.publish(caseOpened(null));
    String marker = uuid(); // its row shows that the case's partition has been read to its end
    others.publish(assigned(marker, 3));
    awaitInbox(marker, 1);
    assertThat(items(late)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "tr, Dosyalarınızdan biri",
    "kmr, Yek ji dosyeyên we",
    "en, One of your cases was opened to somebody outside the team"
  })
  void theTeamIsToldOfBrokenGlassAtOnceAndTheMailBetraysNothing(String language, String title)
      throws Exception {
    String lawyer = uuid();
    others.publish(contact(lawyer, 1, lawyer + "@mail.example", language));
    others.publish(broken(lawyer));

    String inbox = awaitInbox(lawyer, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].title")).startsWith(title);
    assertBetraysNothing(awaitMails(lawyer, 1).getFirst());
    awaitStatus(lawyer, "DELIVERED");
  }

  @ParameterizedTest
  @CsvSource({
    "deadline-approaching, deadline-near, tr, Dosyalarınızdan birinde bir süre doluyor",
    "deadline-approaching, deadline-near, kmr, Di yek ji dosyeyên we de demek nêzîk dibe",
    "deadline-approaching, deadline-near, en, A deadline in one of your cases is near",
    "deadline-missed, deadline-missed, tr, Dosyalarınızdan birinde bir sürenin güvenli son günü",
    "deadline-missed, deadline-missed, kmr, Di yek ji dosyeyên we de roja ewle",
    "deadline-missed, deadline-missed, en, The safe day of a deadline in one of your cases",
    "case-corrected, case-corrected, tr, Sorumlusu olduğunuz bir dosyanın kaydı düzeltildi",
    "case-corrected, case-corrected, kmr, Qeyda dosyeyeke ku hûn jê berpirsiyar in",
    "case-corrected, case-corrected, en, The record behind one of your cases was corrected"
  })
  void whoeverAnswersForACaseIsRemindedOnceOfEachRungAndTheMailBetraysNothing(
      String event, String type, String language, String title) throws Exception {
    String lawyer = uuid();
    others.publish(contact(lawyer, 1, lawyer + "@mail.example", language));
    others.publish(reminder(event, 3, lawyer));
    others.publish(reminder(event, 3, lawyer));

    String inbox = awaitInbox(lawyer, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].title")).startsWith(title);
    assertThat((String) JsonPath.read(inbox, "$.items[0].type")).isEqualTo(type);
    assertThat((String) JsonPath.read(inbox, "$.items[0].links.case"))
        .isEqualTo("/api/cases/" + caseId);
    assertBetraysNothing(awaitMails(lawyer, 1).getFirst());
    awaitStatus(lawyer, "DELIVERED");
    others.publish(reminder(event, 4, lawyer));
    awaitInbox(lawyer, 2);
    assertThat(items(lawyer)).isEqualTo(2);
  }

  /** It is not one of their cases, and they can open none. */
  @ParameterizedTest
  @CsvSource({
    "tr, Ekibinde kimse kalmayan bir dosya",
    "kmr, Dosyeyek ku di koma wê de kes nemaye",
    "en, A case with nobody left on its team"
  })
  void whoeverSeesToABrokenGlassInsteadOfTheTeamHasWordsOfTheirOwnAndNoLink(
      String language, String title) throws Exception {
    String officer = uuid();
    String gone = uuid();
    others.publish(contact(officer, 1, officer + "@mail.example", language));
    others.publish(broken(gone).with("overseerId", officer));

    String inbox = awaitInbox(officer, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].title")).startsWith(title);
    assertThat((String) JsonPath.read(inbox, "$.items[0].type")).isEqualTo("emergency-overseen");
    assertThat((Map<?, ?>) JsonPath.read(inbox, "$.items[0].links")).isEmpty();
    assertBetraysNothing(awaitMails(officer, 1).getFirst());
    assertThat((String) JsonPath.read(awaitInbox(gone, 1), "$.items[0].type"))
        .isEqualTo("break-glass-granted");
  }

  @ParameterizedTest
  @CsvSource({
    "tr, Korumalı bir dosyanın",
    "kmr, Ji dosyeyeke parastî",
    "en, A protected case has nobody left"
  })
  void aKeeperIsToldOnceWhereToLookAndTheMailBetraysNothing(String language, String title)
      throws Exception {
    String keeper = uuid();
    others.publish(contact(keeper, 1, keeper + "@mail.example", language));
    others.publish(ofCase("case-keeper-called", 1).with("keeperId", keeper));
    others.publish(ofCase("case-keeper-called", 1).with("keeperId", keeper));

    String inbox = awaitInbox(keeper, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].title")).startsWith(title);
    assertThat((String) JsonPath.read(inbox, "$.items[0].links.keeping"))
        .isEqualTo("/api/cases/" + caseId + "/keeping");
    assertBetraysNothing(awaitMails(keeper, 1).getFirst());
    awaitStatus(keeper, "DELIVERED");
    assertThat(items(keeper)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "tr, Ekibinde kimse kalmayan korumalı bir dosya",
    "kmr, Dosyeyeke parastî",
    "en, A protected case with nobody left on its team was put"
  })
  void theFormerTeamHearsThatAKeeperWasCalledAndTheMailBetraysNothing(String language, String title)
      throws Exception {
    String former = uuid();
    others.publish(contact(former, 1, former + "@mail.example", language));
    others.publish(
        ofCase("case-keeper-called", 1)
            .with("keeperId", uuid())
            .with("witnessIds", List.of(former)));

    String inbox = awaitInbox(former, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].title")).startsWith(title);
    assertThat((String) JsonPath.read(inbox, "$.items[0].type")).isEqualTo("keeping-witnessed");
    assertThat((Map<?, ?>) JsonPath.read(inbox, "$.items[0].links")).isEmpty();
    assertBetraysNothing(awaitMails(former, 1).getFirst());
  }

  /** They may not be able to open it any more, so there is no link; the occasion is theirs too. */
  @ParameterizedTest
  @CsvSource({
    "tr, Eskiden sorumlusu olduğunuz bir dosyanın kaydında",
    "kmr, Di qeyda dosyeyeke ku berê hûn jê berpirsiyar bûn de",
    "en, Something was corrected in the record behind a case that was once yours"
  })
  void whoeverAnsweredForACaseBeforeHearsThatItWasCorrectedAndTheMailBetraysNothing(
      String language, String title) throws Exception {
    String former = uuid();
    others.publish(contact(former, 1, former + "@mail.example", language));
    others.publish(
        ofCase("case-corrected", 1).with("toldIds", List.of()).with("witnessIds", List.of(former)));

    String inbox = awaitInbox(former, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].title")).startsWith(title);
    assertThat((String) JsonPath.read(inbox, "$.items[0].type")).isEqualTo("correction-witnessed");
    assertThat((Map<?, ?>) JsonPath.read(inbox, "$.items[0].links")).isEmpty();
    assertBetraysNothing(awaitMails(former, 1).getFirst());
  }

  @ParameterizedTest
  @CsvSource({
    "tr, Sorumluluk alanınızdaki bir dosyanın konusu resmî olarak kayda geçti",
    "kmr, Ji bo dosyeyeke li qada we",
    "en, A report has reached a case in your area"
  })
  void aCoordinatorIsToldOnceOfAReportThatMetACaseAndTheMailBetraysNothing(
      String language, String title) throws Exception {
    String coordinator = uuid();
    others.publish(contact(coordinator, 1, coordinator + "@mail.example", language));
    others.publish(ofCase("case-reported", 1).with("coordinatorId", coordinator));
    others.publish(ofCase("case-reported", 2).with("coordinatorId", coordinator));

    String inbox = awaitInbox(coordinator, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].title")).startsWith(title);
    assertThat((String) JsonPath.read(inbox, "$.items[0].links.case"))
        .isEqualTo("/api/cases/" + caseId);
    assertBetraysNothing(awaitMails(coordinator, 1).getFirst());
    awaitStatus(coordinator, "DELIVERED");
    assertThat(items(coordinator)).isEqualTo(1);
  }

  private SampleEvent broken(String team) {
    return SampleEvent.of("casework", "break-glass-granted")
        .with("requestId", uuid())
        .with("caseId", caseId)
        .with("requesterId", uuid())
        .with("teamIds", List.of(team))
        .numbered(2);
  }

  @Test
  void whoIsAskedToJoinATeamIsToldWhereToAnswer() {
    String lawyer = uuid();
    others.publish(
        ofCase("case-assignment-asked", 1)
            .with("assignmentId", uuid())
            .with("memberId", lawyer)
            .with("role", "CO_COUNSEL"));

    String inbox = awaitInbox(lawyer, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].type")).isEqualTo("assignment-asked");
    assertThat((String) JsonPath.read(inbox, "$.items[0].links.assignments"))
        .isEqualTo("/api/cases/" + caseId + "/assignments");
  }

  @Test
  void aResponsibleIsToldOnceEachTimeTheCaseFallsToThem() {
    String lawyer = uuid();
    String other = uuid();
    others.publish(contact(lawyer, 1, lawyer + "@mail.example", "en"));
    others.publish(caseOpened(null));
    for (String next : List.of(lawyer, lawyer, other)) {
      others.publish(assigned(next, next.equals(other) ? 3 : 2));
    }
    awaitInbox(other, 1);
    assertThat(items(lawyer)).isEqualTo(1);

    others.publish(assigned(lawyer, 4));

    awaitInbox(lawyer, 2);
    awaitMails(lawyer, 2);
  }

  private SampleEvent ofCase(String type, long sequence) {
    return SampleEvent.of("casework", type).with("caseId", caseId).numbered(sequence);
  }

  private SampleEvent reminder(String type, long sequence, String told) {
    return ofCase(type, sequence).with("toldIds", List.of(told));
  }

  private SampleEvent assigned(String person, long sequence) {
    return ofCase("case-assigned", sequence).with("memberId", person).with("role", "RESPONSIBLE");
  }
}
