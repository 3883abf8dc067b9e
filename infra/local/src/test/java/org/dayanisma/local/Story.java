package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dayanisma.local.demo.DemoUser;
import org.dayanisma.local.demo.LocalApi;
import org.dayanisma.local.identity.AccessTokens;
import org.dayanisma.local.mail.MailFolder;
import org.dayanisma.local.mail.StoredMail;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The main job, step by step, over HTTP with real tokens: a workplace, a member, a dismissal, a
 * case with its deadlines, notices that betray nobody, a reinstatement, a campaign. Steps that
 * follow an event wait for it.
 */
final class Story implements AutoCloseable {

  static final String GIVEN_NAME = "Xezalnaz";
  static final String FAMILY_NAME = "Kaniyanlı";
  static final String NATIONAL_ID = "10000000146";
  static final LocalDate BIRTH_DATE = LocalDate.of(1957, 11, 3);
  static final String GENDER = "FEMALE";
  static final List<String> LANGUAGES = List.of("kk", "zza", "ru");
  static final String EMAIL = "xezalnaz@example.org";
  static final String MOBILE = "+905017392846";
  static final String INSTRUMENT = "Karar 2026/17-kanarya";
  static final String NOTE = "Duruşma notu kanarya";
  static final String TITLE = "Dayanışma dilekçesi kanarya";

  /** What somebody typed into the story that concerns nobody else and is rare in itself. */
  static final List<String> CONFIDENTIAL =
      List.of(
          GIVEN_NAME,
          FAMILY_NAME,
          NATIONAL_ID,
          EMAIL,
          MOBILE.substring(1),
          INSTRUMENT,
          NOTE,
          TITLE);

  /** What no mail may say, in any of its languages, however it is written. */
  private static final List<String> BETRAYING =
      List.of(
          "sendika",
          "union",
          "sindîka",
          "yekîneya",
          "dosya",
          "case",
          "doz",
          "ihraç",
          "dismiss",
          "işten",
          "karar",
          "üye",
          "member",
          "endam",
          "grev",
          "kampanya",
          "campaign",
          "dava");

  private final Installation installation;
  private final Function<DemoUser, Supplier<String>> tokens;
  private final Duration patience;
  private final Map<DemoUser, LocalApi> apis = new EnumMap<>(DemoUser.class);

  private @Nullable String workplace;
  private @Nullable String member;
  private @Nullable String caseId;
  private @Nullable String campaign;

  /** The story with tokens of the identity provider that belongs to the platform. */
  Story(Installation installation, Duration patience) {
    this(installation, who -> onceFetched(installation, who), patience);
  }

  /**
   * @param tokens gives each user their access token, asked again for every request
   */
  Story(Installation installation, Function<DemoUser, Supplier<String>> tokens, Duration patience) {
    this.installation = installation;
    this.tokens = tokens;
    this.patience = patience;
  }

  private static Supplier<String> onceFetched(Installation installation, DemoUser who) {
    String token = new AccessTokens(installation).of(who);
    return () -> token;
  }

  @Override
  public void close() {
    apis.values().forEach(LocalApi::close);
  }

  LocalApi as(DemoUser user) {
    return apis.computeIfAbsent(
        user, who -> new LocalApi(installation.gatewayUrl(), tokens.apply(who)));
  }

  /** The main job, whole. */
  void fromWorkplaceToCampaign() {
    everybodyKnowsWhoTheyAre();
    aWorkplaceIsRegistered();
    aMemberIsAdmitted();
    theMemberIsDismissed();
    aCaseOpensByItselfWithItsDeadline();
    coordinatorAndOrganiserAreToldOnceAndNeutrally();
    theMemberIsToldAndSeesTheirOwnCase();
    theCaseIsClosedByReinstatement();
    theRegisterShowsTheReinstatement();
    aCampaignReachesItsMembersAndIsSigned();
    everythingHappenedOnce();
  }

  String workplace() {
    return known(workplace);
  }

  String member() {
    return known(member);
  }

  String campaign() {
    return known(campaign);
  }

  void everybodyKnowsWhoTheyAre() {
    for (DemoUser user : DemoUser.values()) {
      JsonNode me = ok(as(user).get("/api/me"));
      assertThat(me.path("id").asString()).isEqualTo(user.userId());
      assertThat(me.path("memberId").asString()).isEqualTo(user.memberId());
      assertThat(me.path("roles").get(0).asString()).isEqualTo(user.label());
      assertThat(me.path("units").get(0).path("id").asString()).isEqualTo(user.level().id());
      assertThat(me.path("units").get(0).path("kind").asString()).isEqualTo(user.level().name());
    }
  }

  void aWorkplaceIsRegistered() {
    String branch = DemoUser.BRANCH_OFFICER.level().id();
    workplace =
        created(
                DemoUser.BRANCH_OFFICER,
                "/api/units",
                Map.of("kind", "WORKPLACE", "name", "Papatya İlkokulu", "parentId", branch))
            .path("id")
            .asString();
  }

  void aMemberIsAdmitted() {
    JsonNode application =
        created(
            DemoUser.ORGANISER,
            "/api/membership-applications",
            Map.of(
                "unitId",
                workplace(),
                "givenName",
                GIVEN_NAME,
                "familyName",
                FAMILY_NAME,
                "nationalId",
                NATIONAL_ID,
                "birthDate",
                BIRTH_DATE.toString(),
                "gender",
                GENDER,
                "languages",
                LANGUAGES,
                "contacts",
                Map.of("email", EMAIL, "mobile", MOBILE)));
    assertThat(application.path("standing").asString()).isEqualTo("APPLIED");
    member = application.path("memberId").asString();
    String path =
        "/api/membership-applications/" + application.path("id").asString() + "/admission";
    JsonNode admitted = ok(as(DemoUser.ORGANISER).post(path, Map.of()));
    assertThat(admitted.path("standing").asString()).isEqualTo("ADMITTED");
  }

  void theMemberIsDismissed() {
    JsonNode answer =
        ok(
            as(DemoUser.ORGANISER)
                .post(
                    "/api/members/" + member() + "/service-status",
                    Map.of(
                        "serviceStatus",
                        "DISMISSED",
                        "effectiveOn",
                        "2026-03-16",
                        "notifiedOn",
                        "2026-03-16",
                        "instrument",
                        INSTRUMENT)));
    assertThat(answer.path("serviceStatus").asString()).isEqualTo("DISMISSED");
  }

  void aCaseOpensByItselfWithItsDeadline() {
    LocalApi coordinator = as(DemoUser.LEGAL_COORDINATOR);
    eventually(() -> {
      JsonNode cases = ok(coordinator.get("/api/cases?memberId=" + member())).path("items");
      assertThat(cases).hasSize(1);
      assertThat(cases.get(0).path("kind").asString()).isEqualTo("DISMISSAL");
      caseId = cases.get(0).path("id").asString();
    });
    eventually(() ->
        assertThat(ok(coordinator.get("/api/cases/" + known(caseId) + "/deadlines")).path("items"))
            .anySatisfy(deadline -> {
              assertThat(deadline.path("ruleId").asString()).isEqualTo("ADM_ANNUL");
              assertThat(deadline.path("nominalOn").asString()).isEqualTo("2026-05-15");
              assertThat(deadline.path("dueOn").asString()).isEqualTo("2026-05-15");
              assertThat(deadline.path("legalBasis").asString()).isEqualTo("2577/7");
            }));
  }

  void coordinatorAndOrganiserAreToldOnceAndNeutrally() {
    eventually(() -> {
      assertThat(notices(DemoUser.LEGAL_COORDINATOR, "case-opened")).hasSize(1);
      assertThat(notices(DemoUser.ORGANISER, "member-needs-support")).hasSize(1);
      assertThat(mailsTo(DemoUser.LEGAL_COORDINATOR)).hasSize(1);
      assertThat(mailsTo(DemoUser.ORGANISER)).hasSize(1);
    });
    mails().forEach(Story::assertNeutral);
  }

  /** The mail reaches everybody; only our own identity provider has a token for this member. */
  void theMemberIsToldAndSeesTheirOwnCase() {
    eventually(() -> assertThat(mails()).filteredOn(mail -> mail.to().equals(EMAIL)).hasSize(1));
    if (installation.isExternal(Part.IDENTITY)) {
      return;
    }
    String token = MemberToken.of(installation, member());
    try (LocalApi theirs = new LocalApi(installation.gatewayUrl(), () -> token)) {
      JsonNode notice = ok(theirs.get("/api/me/inbox")).path("items").get(0);
      assertThat(notice.path("type").asString()).isEqualTo("own-case");
      JsonNode own = ok(theirs.get(notice.path("links").path("own-cases").asString()));
      assertThat(own.path("items")).hasSize(1);
      assertThat(own.at("/items/0/id").asString()).isEqualTo(known(caseId));
      assertThat(own.at("/items/0/responsibleId").asString())
          .isEqualTo(DemoUser.LEGAL_COORDINATOR.memberId());
      assertThat(own.at("/items/0/deadlines/0/safeOn").asString()).isEqualTo("2026-05-15");
      assertThat(own.at("/items/0/deadlines/0/advice").asString()).contains("15 May 2026");
      assertThat(ok(theirs.get("/api/me/overview")).path("ownCases")).isEqualTo(own);
      assertThat(theirs.get("/api/cases/" + known(caseId)).status()).isEqualTo(403);
    }
  }

  void theCaseIsClosedByReinstatement() {
    JsonNode closed =
        ok(
            as(DemoUser.LEGAL_COORDINATOR)
                .post(
                    "/api/cases/" + known(caseId) + "/closure",
                    Map.of("outcome", "REINSTATED", "effectiveOn", "2026-09-01", "note", NOTE)));
    assertThat(closed.path("status").asString()).isEqualTo("CLOSED");
  }

  void theRegisterShowsTheReinstatement() {
    eventually(() -> {
      JsonNode shown = ok(as(DemoUser.ORGANISER).get("/api/members/" + member()));
      assertThat(shown.path("serviceStatus").asString()).isEqualTo("REINSTATED");
      assertThat(shown.path("standing").asString()).isEqualTo("ADMITTED");
    });
  }

  void aCampaignReachesItsMembersAndIsSigned() {
    String branch = DemoUser.ORGANISER.level().id();
    JsonNode draft =
        created(
            DemoUser.ORGANISER,
            "/api/campaigns",
            Map.of("kind", "PETITION", "title", TITLE, "unitId", branch));
    assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
    campaign = draft.path("id").asString();
    String path = "/api/campaigns/" + campaign;
    ok(as(DemoUser.BRANCH_OFFICER).post(path + "/approval", Map.of()));
    JsonNode running = ok(as(DemoUser.BRANCH_OFFICER).post(path + "/launch", Map.of()));
    assertThat(running.path("status").asString()).isEqualTo("RUNNING");
    eventually(() -> assertThat(notices(DemoUser.MEMBER, "campaign-launched")).hasSize(1));
    LocalApi.Answer signed =
        as(DemoUser.MEMBER).post(path + "/participations", Map.of("action", "SIGN"));
    assertThat(signed.status()).isIn(200, 201);
    JsonNode progress = ok(as(DemoUser.ORGANISER).get(path + "/progress"));
    assertThat(progress.path("participants").isNull())
        .as("one has signed; nobody is told")
        .isTrue();
    assertThat(progress.path("fewerThan").asInt()).isEqualTo(5);
  }

  void theMemberIsErased() {
    JsonNode erased = erased(member());
    assertThat(erased.path("certificate").path("signature").asString()).isNotEmpty();
    nothingOfTheMemberIsReadable();
  }

  /** Asked for by somebody who has just signed in, and carried out when the grace is over. */
  JsonNode erased(String memberId) {
    Supplier<String> token = tokens.apply(DemoUser.DATA_PROTECTION_OFFICER);
    try (LocalApi officer = new LocalApi(installation.gatewayUrl(), token)) {
      String path = "/api/members/" + memberId + "/erasure";
      Map<String, String> reason = Map.of("reason", "SUBJECT_REQUEST");
      assertThat(officer.post(path, reason).status()).isEqualTo(202);
      return await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> officer.post(path, reason), answer -> answer.status() == 200)
          .body();
    }
  }

  /** The register no longer knows them and their case tells nothing; others stay as they were. */
  void nothingOfTheMemberIsReadable() {
    assertThat(as(DemoUser.ORGANISER).get("/api/members/" + member()).status()).isEqualTo(404);
    JsonNode others =
        ok(as(DemoUser.ORGANISER).get("/api/members?limit=200&unitId=" + workplace()));
    assertThat(others.toString()).doesNotContain(member(), FAMILY_NAME);
    String neighbour = DemoUser.MEMBER.memberId();
    assertThat(ok(as(DemoUser.ORGANISER).get("/api/members/" + neighbour)).path("standing"))
        .hasToString("\"ADMITTED\"");
    eventually(() -> {
      JsonNode left = ok(as(DemoUser.LEGAL_COORDINATOR).get("/api/cases/" + known(caseId)));
      assertThat(left.path("closure").path("outcome").asString()).isEqualTo("REINSTATED");
      assertThat(left.toString()).doesNotContain(NOTE);
    });
  }

  /** As an operator does after the broker was lost: every event of every service once more. */
  void allEventsArePublishedAgain() {
    for (Part part : List.of(Part.MEMBERSHIP, Part.CASEWORK, Part.CAMPAIGN)) {
      JsonNode replayed =
          json(new ManagementPorts(installation).post(part, "/actuator/eventjournal"));
      assertThat(replayed.path("published").asInt()).as("%s", replayed).isPositive();
      assertThat(replayed.path("complete").asBoolean()).isTrue();
    }
  }

  /** All that monitoring may collect, labels included. */
  void noMetricNamesAnybody() {
    for (Part part :
        EnumSet.of(
            Part.MEMBERSHIP, Part.CASEWORK, Part.NOTIFICATION, Part.CAMPAIGN, Part.GATEWAY)) {
      String metrics = new ManagementPorts(installation).get(part, "/actuator/prometheus");
      assertThat(metrics)
          .contains("http_server_requests")
          .doesNotContain(CONFIDENTIAL)
          .doesNotContain(member(), known(caseId));
    }
  }

  /** Nothing happened twice while parts came and went. */
  void everythingHappenedOnce() {
    assertThat(
            ok(as(DemoUser.LEGAL_COORDINATOR).get("/api/cases?memberId=" + member())).path("items"))
        .hasSize(1);
    assertThat(notices(DemoUser.LEGAL_COORDINATOR, "case-opened")).hasSize(1);
    assertThat(notices(DemoUser.ORGANISER, "member-needs-support")).hasSize(1);
    assertThat(notices(DemoUser.MEMBER, "campaign-launched")).hasSize(1);
    mails().forEach(Story::assertNeutral);
  }

  private List<JsonNode> notices(DemoUser user, String type) {
    return ok(as(user).get("/api/me/inbox"))
        .path("items")
        .valueStream()
        .filter(notice -> notice.path("type").asString().equals(type))
        .toList();
  }

  private List<StoredMail> mails() {
    return new MailFolder(
            installation.folder("mail"), installation.rootKeyFile(), Clock.systemUTC())
        .all()
        .toList();
  }

  private List<StoredMail> mailsTo(DemoUser user) {
    return mails().stream().filter(mail -> mail.to().equals(user.email())).toList();
  }

  /**
   * Addresses are the reader's own and say nothing new; everything else is checked, and the raw
   * message for names.
   */
  private static void assertNeutral(StoredMail mail) {
    assertThat(mail.raw()).doesNotContain(GIVEN_NAME, FAMILY_NAME, NATIONAL_ID);
    String read = String.join(" ", mail.from(), mail.subject(), mail.text() + " " + mail.html());
    assertThat(words(read.toLowerCase(Locale.ROOT))).doesNotContainAnyElementsOf(BETRAYING);
  }

  private static List<String> words(String text) {
    return List.of(text.split("[^\\p{L}]+", -1));
  }

  private JsonNode created(DemoUser user, String path, Map<String, ?> body) {
    LocalApi.Answer answer = as(user).post(path, body);
    assertThat(answer.status()).as("POST %s: %s", path, answer.body()).isEqualTo(201);
    return answer.body();
  }

  private static JsonNode ok(LocalApi.Answer answer) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  private void eventually(Runnable check) {
    await()
        .atMost(patience)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptionsMatching(LocalProblem.class::isInstance)
        .untilAsserted(check::run);
  }

  private static String known(@Nullable String value) {
    assertThat(value).as("an earlier step of the story must come first").isNotNull();
    return java.util.Objects.requireNonNull(value);
  }

  static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
