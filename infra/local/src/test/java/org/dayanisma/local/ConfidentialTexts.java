package org.dayanisma.local;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dayanisma.local.demo.DemoUnit;
import org.dayanisma.local.demo.DemoUser;
import tools.jackson.databind.JsonNode;

/**
 * Fills every field for free text that the story does not fill: what somebody writes there about
 * somebody else must be found nowhere afterwards. Together with {@link Story#CONFIDENTIAL} these
 * are all the fields that {@code stored-fields.yml} declares as words about a person; dates and
 * codes are in {@link CodesInClear}.
 */
final class ConfidentialTexts {

  private static final String REFUSAL = "Ret gerekçesi kanarya";
  private static final String SUMMARY = "Baskı özeti kanarya";
  private static final String REMOVAL = "Ekipten çıkarma kanarya";
  private static final String SEALING = "Mühürleme nedeni kanarya";
  private static final String GLASS = "Acil erişim kanarya";
  private static final String CALL = "Çağrı metni kanarya";
  private static final String PASSER_BY = "Geçerken Kanaryacı";

  static final List<String> ALL =
      List.of(REFUSAL, SUMMARY, REMOVAL, SEALING, GLASS, CALL, PASSER_BY);

  private final Story story;
  private final Duration patience;

  ConfidentialTexts(Story story, Duration patience) {
    this.story = story;
    this.patience = patience;
  }

  void areTypedIn() {
    anApplicationIsRefused();
    aCampaignCallsInItsOwnWords();
    String theCase = aCaseIsTakenInAndSealed();
    done(DemoUser.DATA_PROTECTION_OFFICER, theCase + "/break-glass", Map.of("reason", GLASS));
  }

  private void anApplicationIsRefused() {
    JsonNode application =
        done(
            DemoUser.ORGANISER,
            "/api/membership-applications",
            Map.of(
                "unitId", DemoUnit.WORKPLACE.id(), "givenName", PASSER_BY, "languages", List.of()));
    done(
        DemoUser.BRANCH_OFFICER,
        "/api/membership-applications/" + application.path("id").asString() + "/refusal",
        Map.of("reason", REFUSAL));
  }

  private void aCampaignCallsInItsOwnWords() {
    done(
        DemoUser.ORGANISER,
        "/api/campaigns",
        Map.of("kind", "PETITION", "title", CALL, "text", CALL, "unitId", DemoUnit.BRANCH.id()));
  }

  /** Taken in by a lawyer, who asks a colleague, lets them go, and seals. */
  private String aCaseIsTakenInAndSealed() {
    JsonNode taken =
        done(
            DemoUser.LAWYER,
            "/api/cases",
            Map.of(
                "memberId",
                DemoUser.MEMBER.memberId(),
                "kind",
                "DISCIPLINE",
                "effectiveOn",
                "2026-03-02",
                "notifiedOn",
                "2026-03-02",
                "summary",
                SUMMARY));
    String theCase = "/api/cases/" + taken.path("id").asString();
    String colleague = DemoUser.CASEWORKER.memberId();
    join(theCase, colleague);
    done(DemoUser.LAWYER, theCase + "/team/" + colleague + "/removal", Map.of("reason", REMOVAL));
    join(theCase, colleague); // nobody seals alone
    done(DemoUser.LAWYER, theCase + "/sealing", Map.of("reason", SEALING));
    return theCase;
  }

  private void join(String theCase, String colleague) {
    done(
        DemoUser.LAWYER,
        theCase + "/assignments",
        Map.of("memberId", colleague, "role", "CO_COUNSEL"));
    String asking =
        story
            .as(DemoUser.CASEWORKER)
            .get(theCase + "/assignments")
            .body()
            .at("/items/0/id")
            .asString();
    done(DemoUser.CASEWORKER, theCase + "/assignments/" + asking + "/acceptance", Map.of());
  }

  /** What follows from an event that may not have arrived yet is tried again. */
  private JsonNode done(DemoUser user, String path, Map<String, ?> body) {
    return await(path)
        .atMost(patience)
        .until(() -> story.as(user).post(path, body), answer -> answer.status() < 300)
        .body();
  }
}
