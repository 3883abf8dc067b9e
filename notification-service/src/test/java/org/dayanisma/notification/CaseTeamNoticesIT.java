package org.dayanisma.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dayanisma.notification.EventsOfOthers.Event;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told what of the team of a case: what it asks, whom it falls to, who keeps it. */
@ExtendWith(StoredFieldsCheck.class)
@Tag("any-store")
class CaseTeamNoticesIT extends ServiceHarness {

  @Test
  void nobodyOutsideTheTeamHearsOfASealedCaseAnyMore() throws Exception {
    String early = uuid();
    String late = uuid();
    others.publish(mandate(early, path.get(2), "ORGANISER"));
    others.publish(caseOpened(null));
    awaitInbox(early, 1);
    others.publish(ofCase("case-sealed", 2, ""));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> String.valueOf(byId("open_cases", caseId)).contains("sealed=true"));
    others.publish(mandate(late, path.get(0), "ORGANISER"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> String.valueOf(byId("unit_organisers", path.get(0))).contains(late));
    others.publish(caseOpened(null));
    String marker = uuid(); // its row shows that the case's partition has been read to its end
    others.publish(ofCase("case-assigned", 3, assigned(marker, "RESPONSIBLE")));
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
    others.publish(broken(lawyer, ""));

    String inbox = awaitInbox(lawyer, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].title")).startsWith(title);
    assertBetraysNothing(awaitMails(lawyer, 1).getFirst());
    awaitStatus(lawyer, "DELIVERED");
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
    others.publish(broken(gone, ",\"overseerId\":\"%s\"".formatted(officer)));

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
    others.publish(ofCase("case-keeper-called", 1, ",\"keeperId\":\"%s\"".formatted(keeper)));
    others.publish(ofCase("case-keeper-called", 1, ",\"keeperId\":\"%s\"".formatted(keeper)));

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
        ofCase(
            "case-keeper-called",
            1,
            ",\"keeperId\":\"%s\",\"witnessIds\":[\"%s\"]".formatted(uuid(), former)));

    String inbox = awaitInbox(former, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].title")).startsWith(title);
    assertThat((String) JsonPath.read(inbox, "$.items[0].type")).isEqualTo("keeping-witnessed");
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
    String named = ",\"coordinatorId\":\"%s\"".formatted(coordinator);
    others.publish(ofCase("case-reported", 1, named));
    others.publish(ofCase("case-reported", 2, named));

    String inbox = awaitInbox(coordinator, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].title")).startsWith(title);
    assertThat((String) JsonPath.read(inbox, "$.items[0].links.case"))
        .isEqualTo("/api/cases/" + caseId);
    assertBetraysNothing(awaitMails(coordinator, 1).getFirst());
    awaitStatus(coordinator, "DELIVERED");
    assertThat(items(coordinator)).isEqualTo(1);
  }

  private Event broken(String team, String more) {
    String request = uuid();
    return Event.of(
        "casework.cases",
        "org.dayanisma.casework.break-glass-granted.v1",
        request,
        2,
        "{\"requestId\":\"%s\",\"caseId\":\"%s\",\"requesterId\":\"%s\",\"teamIds\":[\"%s\"],\"until\":\"2026-03-16T11:00:05Z\"%s}"
            .formatted(request, caseId, uuid(), team, more));
  }

  @Test
  void whoIsAskedToJoinATeamIsToldWhereToAnswer() throws Exception {
    String lawyer = uuid();
    others.publish(
        ofCase(
            "case-assignment-asked",
            1,
            ",\"assignmentId\":\"%s\"".formatted(uuid()) + assigned(lawyer, "CO_COUNSEL")));

    String inbox = awaitInbox(lawyer, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].type")).isEqualTo("assignment-asked");
    assertThat((String) JsonPath.read(inbox, "$.items[0].links.assignments"))
        .isEqualTo("/api/cases/" + caseId + "/assignments");
  }

  @Test
  void aResponsibleIsToldOnceEachTimeTheCaseFallsToThem() throws Exception {
    String lawyer = uuid();
    String other = uuid();
    others.publish(contact(lawyer, 1, lawyer + "@mail.example", "en"));
    others.publish(caseOpened(null));
    for (String next : List.of(lawyer, lawyer, other)) {
      others.publish(
          ofCase("case-assigned", next.equals(other) ? 3 : 2, assigned(next, "RESPONSIBLE")));
    }
    awaitInbox(other, 1);
    assertThat(items(lawyer)).isEqualTo(1);

    others.publish(ofCase("case-assigned", 4, assigned(lawyer, "RESPONSIBLE")));

    awaitInbox(lawyer, 2);
    awaitMails(lawyer, 2);
  }

  private Event ofCase(String type, long sequence, String more) {
    return Event.of(
        "casework.cases",
        "org.dayanisma.casework." + type + ".v1",
        caseId,
        sequence,
        "{\"caseId\":\"%s\"%s}".formatted(caseId, more));
  }

  private static String assigned(String person, String role) {
    return ",\"memberId\":\"%s\",\"role\":\"%s\"".formatted(person, role);
  }
}
