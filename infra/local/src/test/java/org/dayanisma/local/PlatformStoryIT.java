package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dayanisma.decisions.LegalTime;
import org.dayanisma.local.demo.DemoConfederation;
import org.dayanisma.local.demo.DemoStory;
import org.dayanisma.local.demo.DemoUnit;
import org.dayanisma.local.demo.DemoUser;
import org.dayanisma.local.demo.LocalApi;
import org.dayanisma.local.demo.Seed;
import org.dayanisma.local.identity.AccessTokens;
import org.dayanisma.local.process.Stopping;
import org.dayanisma.local.process.UpCommand;
import org.dayanisma.testkit.CanaryForm;
import org.dayanisma.testkit.CanarySearch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The whole platform in one process, and the main job through its public door. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlatformStoryIT {

  /** Enough for branches to have officers; the units are the larger part of the work. */
  private static final int SEEDED = 60;

  /** How long an event may take to have its effect. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir static Path folder;

  private static Installation installation = new Installation(Path.of("."), Map.of());
  private static Story story = new Story(installation, Duration.ZERO);
  private static @Nullable GeneratedClients clients;

  @BeforeAll
  static void start() {
    installation = TestInstallation.in(folder);
    new UpCommand(installation, Progress.silent()).run(new Command.Up(false, true));
    story = new Story(installation, PATIENCE);
  }

  @AfterAll
  static void stop() throws IOException {
    story.close();
    if (clients != null) {
      clients.close();
    }
    new Stopping(installation, Progress.silent()).stopAll();
  }

  @Test
  @Order(1)
  void theMainJobFromWorkplaceToCampaign() {
    story.fromWorkplaceToCampaign();
  }

  @Test
  @Order(2)
  void statusIsHealthyAndEveryPartIsInTheSameProcess() {
    StatusList status = StatusList.of(installation);
    assertThat(status.allHealthy()).as(status.text()).isTrue();
    assertThat(status.lines())
        .extracting(StatusList.Line::pid)
        .filteredOn(pid -> !pid.equals("-"))
        .containsOnly(status.lines().getLast().pid());
  }

  @ParameterizedTest
  @Order(3)
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wrong checksum   | 422 | /nationalId        | {"unitId":"U","givenName":"A","familyName":"B","nationalId":"10000000147","birthDate":"1984-02-29","languages":["tr"]}
          unknown unit     | 422 | /unitId            | {"unitId":"00000000-0000-4000-8000-000000000000","givenName":"A","familyName":"B","birthDate":"1984-02-29","languages":["tr"]}
          unknown field    | 400 | /shoeSize          | {"unitId":"U","givenName":"A","familyName":"B","languages":["tr"],"shoeSize":43}
          an operator      | 400 | /givenName         | {"unitId":"U","givenName":{"$gt":""},"familyName":"B","languages":["tr"]}
          broken           | 400 |                    | {"unitId":
          """)
  void aBadApplicationIsRefusedWithAPointerAndNothingIsStored(
      String why, int status, String pointer, String body) throws Exception {
    long before = membersOfTheDemoWorkplace();

    HttpResponse<String> answer =
        post(
            DemoUser.ORGANISER,
            "/api/membership-applications",
            body.replace("\"U\"", "\"" + DemoUnit.WORKPLACE.id() + "\""));

    assertThat(answer.statusCode()).as("%s: %s", why, answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    if (pointer != null) {
      assertThat(Story.json(answer.body()).path("errors").valueStream())
          .extracting(error -> error.path("pointer").asString())
          .contains(pointer);
    }
    assertThat(membersOfTheDemoWorkplace()).isEqualTo(before);
  }

  @Test
  @Order(4)
  void aBodyOfTwoMegabytesIsTooLarge() throws Exception {
    String body = "{\"givenName\":\"" + "a".repeat(2_000_000) + "\"}";
    assertThat(post(DemoUser.ORGANISER, "/api/membership-applications", body).statusCode())
        .isEqualTo(413);
  }

  @Test
  @Order(4)
  void nobodyGetsInWithoutAGoodTokenAndTheRightRole() throws Exception {
    String unit =
        "{\"kind\":\"WORKPLACE\",\"name\":\"X\",\"parentId\":\"" + DemoUnit.BRANCH.id() + "\"}";
    assertThat(post("", "/api/units", unit).statusCode()).isEqualTo(401);
    assertThat(post("Bearer nonsense", "/api/units", unit).statusCode()).isEqualTo(401);
    assertThat(post(DemoUser.MEMBER, "/api/units", unit).statusCode()).isEqualTo(403);
  }

  /** The gateway is the same here as alone, though the services' libraries are beside it. */
  @ParameterizedTest
  @Order(4)
  @CsvSource({"/health, 200", "/api//me, 400", "/api/me;x=1, 400", "/nothing, 404"})
  void theDoorAnswersAsItDoesAlone(String path, int status) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(installation.gatewayUrl() + path)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(status);
    }
  }

  @Test
  @Order(5)
  void seedingTwiceChangesNothing() {
    try (LocalApi api =
        new LocalApi(installation.gatewayUrl(), PlatformToken.renewing(installation))) {
      Seed.Result first = new Seed(api, done -> {}).load(SEEDED);
      assertThat(first.members()).isEqualTo(SEEDED);
      assertThat(first.units()).isEqualTo(196);
      assertThat(first.mandates()).isPositive();
      assertThat(new Seed(api, done -> {}).load(SEEDED)).isEqualTo(new Seed.Result(0, 0, 0));
    }
  }

  @Test
  @Order(6)
  void dataSurvivesARestart() {
    Stopping stopping = new Stopping(installation, Progress.silent());
    assertThat(stopping.stopAll()).isTrue();
    assertThat(StatusList.of(installation).lines())
        .filteredOn(line -> !line.pid().equals("-"))
        .isEmpty();

    new UpCommand(installation, Progress.silent()).run(new Command.Up(false, true));

    story.theRegisterShowsTheReinstatement();
    story.everythingHappenedOnce();
  }

  @Test
  @Order(7)
  void theAuditLogsAreSoundAndSayWhoReadWhom() {
    JsonNode trail =
        story
            .as(DemoUser.AUDITOR)
            .get("/api/audit-records?limit=200&subjectId=" + story.member())
            .body();
    assertThat(trail.path("missing")).isEmpty();
    assertThat(trail.path("items").valueStream())
        .extracting(
            record -> record.path("service").asString() + " " + record.path("action").asString())
        .contains(
            "membership-service read-member",
            "casework-service list-cases",
            "casework-service close-case");
    assertThat(trail.path("items").valueStream())
        .extracting(record -> record.path("purpose").asString())
        .contains("membership-administration", "legal-support");

    // It was signed when the platform was stopped in between.
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        new LocalPlatform(installation, new PrintStream(said, true, StandardCharsets.UTF_8))
            .run(new Command.AuditVerify(Optional.empty(), true));
    assertThat(said.toString(StandardCharsets.UTF_8))
        .containsPattern("membership-service: \\d+ records are sound, [1-9]\\d* checkpoints agree")
        .containsPattern("casework-service: \\d+ records are sound, [1-9]\\d* checkpoints agree");
    assertThat(code).isZero();
  }

  /** What a partner's programmer does: generate, write a few lines, list the campaigns. */
  @Test
  @Order(7)
  void aProgramAgainstTheGeneratedJavaClientListsTheCampaigns() throws Exception {
    List<String> running =
        clients()
            .<List<String>>program("ListCampaigns")
            .apply(installation.gatewayUrl(), new AccessTokens(installation).ofPartner(""));
    assertThat(running).contains(story.campaign());
  }

  @Test
  @Order(7)
  void theGeneratedTypeScriptClientCompiles() throws Exception {
    assumeTrue(
        GeneratedClients.canCompileTypeScript(),
        "there is no Node.js (command node) on this machine");
    clients().assertTypeScriptCompiles();
  }

  private static GeneratedClients clients() throws IOException {
    GeneratedClients known = clients;
    if (known == null) {
      try (ApiDoor door = new ApiDoor(installation)) {
        Path target = Files.createDirectories(folder.resolve("clients"));
        known = GeneratedClients.of(door.document().root().toString(), target);
      }
      clients = known;
    }
    return known;
  }

  @Test
  @Order(8)
  void whoIsErasedStaysErasedWhenAllEventsComeAgain() {
    story.theMemberIsErased();
    story.allEventsArePublishedAgain();
    story.nothingOfTheMemberIsReadable();
    story.everythingHappenedOnce();
  }

  @Test
  @Order(8)
  void demoDataIsLoadedAgainAroundSomebodyErased() {
    String path = "/api/members/" + DemoUser.CONFEDERATION_OFFICER.memberId();
    var _ = story.erased(DemoUser.CONFEDERATION_OFFICER.memberId());
    try (LocalApi api =
        new LocalApi(installation.gatewayUrl(), PlatformToken.renewing(installation))) {
      new DemoConfederation(api).load();
    }
    assertThat(story.as(DemoUser.ORGANISER).get(path).status()).isEqualTo(404);
  }

  @Test
  @Order(9)
  void everyFieldForWordsIsFilled() {
    new ConfidentialTexts(story, PATIENCE).areTypedIn();
  }

  /** An office ends in the register, and in every service with it; the token says nothing of it. */
  @Test
  @Order(10)
  void whoLaidDownAnOfficeHoldsItNowhere() {
    LocalApi former = story.as(DemoUser.LEGAL_COORDINATOR);
    assertThat(former.get("/api/cases").status()).isEqualTo(200);

    String ending = "/api/mandates/" + DemoUser.LEGAL_COORDINATOR.mandateId() + "/ending";
    assertThat(story.as(DemoUser.ADMINISTRATOR).post(ending, Map.of()).status()).isEqualTo(200);

    assertThat(former.get("/api/me").body().path("roles")).isEmpty();
    await().atMost(PATIENCE).until(() -> former.get("/api/cases").status() == 403);
  }

  @Test
  @Order(9)
  void theSeedHasMeasuresAndACampaignOnce() {
    DemoStory demo = new DemoStory(story::as, LegalTime.dayOf(Instant.now()));
    assertThat(demo.load(SEEDED)).isEqualTo(new DemoStory.Result(4, 1));
    assertThat(demo.load(SEEDED)).isEqualTo(new DemoStory.Result(0, 0));
  }

  /** What a stranger pastes from the README. */
  @Test
  @Order(9)
  void theTourOfTheReadmeCanBePasted() throws Exception {
    ReadmeTour tour = new ReadmeTour(installation, Files.createDirectory(folder.resolve("tour")));
    assertThat(tour.lines())
        .anyMatch(line -> line.contains("\"standing\":\"ADMITTED\""))
        .anyMatch(line -> line.contains("Doza betalkirinê"))
        .anyMatch(line -> line.contains("\"dueOn\":\"2026-09-07\""))
        .anyMatch(line -> line.contains("\"type\":\"case-opened\""))
        .anyMatch(line -> line.contains("\"serviceStatus\":\"REINSTATED\""))
        .anyMatch(line -> line.contains("\"fewerThan\":5"))
        .anyMatch(line -> line.contains("\"action\":\"read-member\""))
        .noneMatch(line -> line.contains("urn:dayanisma:problem"));
  }

  /** What a stranger would send by hand, from the file that is made for it. */
  @Test
  @Order(9)
  void theCollectionOfRequestsTellsTheStory() {
    AccessTokens tokens = new AccessTokens(installation);
    List<String> sent =
        new HttpCollection(name -> tokens.named(nameOf(name)), Duration.ofSeconds(20))
            .with("gateway", installation.gatewayUrl())
            .sendAll(Path.of("story.http"));
    assertThat(sent).hasSize(22);
  }

  /** {@code TOKEN_BRANCH_OFFICER} is that of {@code branch-officer}. */
  private static String nameOf(String variable) {
    return variable.substring("TOKEN_".length()).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Test
  @Order(9)
  void theApiIsOneDocumentAndEveryServiceKeepsToItAndNoMetricTells() {
    try (ApiDoor door = new ApiDoor(installation)) {
      ApiConventions conventions = new ApiConventions(door, story);
      conventions.theDocumentIsWholeAndSound();
      conventions.theGatewayNamesWhatThereIs();
      conventions.nobodyGetsInWithoutTokenOrRole();
      conventions.noProgramGetsBeyondItsScopes();
      conventions.noProgramKnowsOfOtherPartsOfTheTree();
      conventions.everyScopeIsInTheRealm();
      conventions.everyReadAnswersWhatItIsSaidTo();
      conventions.everyVersionIsHeeded();
      conventions.everyListCanBeWalked();
      conventions.everyPostCanBeRepeated();
      conventions.nothingThatIsSentBreaksAnything();
    }
    story.noMetricNamesAnybody();
  }

  /** Store, broker, dead letters, mails, logs, keys, run records: every byte the platform left. */
  @Test
  @Order(9)
  void nothingForgedBreaksAnything() throws IOException {
    try (ApiDoor door = new ApiDoor(installation)) {
      ForgedRequests forged = new ForgedRequests(installation, door);
      forged.noRouteTakesAContentTypeThatIsNone();
      forged.noHeaderBreaksAnything();
      forged.noCursorBreaksAnything();
      forged.noClaimBreaksAnything();
      forged.theLogHasNoErrorThatNobodyKnew();
    }
  }

  @Test
  @Order(11)
  void noFileOfTheInstallationNamesAnybodyOrSaysWhatWasTypedIn() throws IOException {
    assertThat(new Stopping(installation, Progress.silent()).stopAll()).isTrue();
    CanarySearch search =
        new CanarySearch(
                Stream.of(
                        Story.CONFIDENTIAL.stream(),
                        ConfidentialTexts.ALL.stream(),
                        CodesInClear.ofBirthDate(Story.BIRTH_DATE).stream(),
                        CodesInClear.ofGender(Story.GENDER).stream(),
                        CodesInClear.ofLanguages(Story.LANGUAGES).stream(),
                        Arrays.stream(DemoUser.values()).map(DemoUser::email))
                    .flatMap(texts -> texts)
                    .toList())
            .and("a birth date", CodesInClear.ofBirthDateInTheStore(Story.BIRTH_DATE));
    Path planted = Files.createDirectory(installation.folder("log").resolve("planted"));
    for (CanaryForm form : CanaryForm.values()) {
      form.plant(planted, Story.FAMILY_NAME);
    }
    Files.write(planted.resolve("born"), CodesInClear.ofBirthDateInTheStore(Story.BIRTH_DATE));
    Files.write(
        planted.resolve("document"), CodesInClear.ofADocument(Story.GENDER, Story.LANGUAGES));

    List<String> found = search.findIn(installation.home());

    assertThat(found).allMatch(finding -> finding.startsWith("log/planted/"));
    for (CanaryForm form : CanaryForm.values()) {
      assertThat(found).as("%s", form).anyMatch(form::isToldBy);
    }
    assertThat(found)
        .anyMatch(finding -> finding.startsWith("log/planted/born: a birth date"))
        .anyMatch(finding -> finding.matches("log/planted/document: gender.*FEMALE.* as UTF-8"))
        .anyMatch(finding -> finding.matches("log/planted/document: 0.*kk.*zza.*ru.* as UTF-8"));
  }

  private static long membersOfTheDemoWorkplace() {
    JsonNode page =
        story
            .as(DemoUser.BRANCH_OFFICER)
            .get("/api/members?limit=200&unitId=" + DemoUnit.WORKPLACE.id())
            .body();
    return page.path("items").size();
  }

  private static HttpResponse<String> post(DemoUser user, String path, String body)
      throws IOException, InterruptedException {
    return post("Bearer " + new AccessTokens(installation).of(user), path, body);
  }

  private static HttpResponse<String> post(String authorization, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(installation.gatewayUrl() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
  }
}
