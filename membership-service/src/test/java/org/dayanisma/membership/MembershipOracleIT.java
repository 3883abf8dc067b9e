package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Whoever asks whether somebody is a member, in whatever way, has read about them. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@ExtendWith(StoredFieldsCheck.class)
@Tag("any-store")
class MembershipOracleIT {

  /** The default of {@code dayanisma.audit.confirmations.per-hour}. */
  private static final int PER_HOUR = 10;

  private final String asker = UUID.randomUUID().toString();

  @Value("${local.server.port}")
  int port;

  @Value("${dayanisma.mongodb.database}")
  String database;

  @Autowired MongoClient client;

  private Tree tree;

  /** Somebody else's union: nobody of the tree reaches it. */
  private Tree elsewhere;

  @BeforeEach
  void twoConfederations() {
    tree = Tree.grow(Api.at(port));
    elsewhere = Tree.grow(Api.at(port));
  }

  @Test
  void anApplicationOfAMemberIsAReadingAboutThemAndNamesNobody() {
    String number = Numbers.nationalId();
    String member = registered(elsewhere, number);

    var answer = organiser().post("/api/membership-applications", application(number));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("/code")).isEqualTo("duplicate-national-id");
    assertThat(answer.raw().body())
        .doesNotContain(member, elsewhere.workplace(), elsewhere.union(), number);
    List<Document> records = recordsAbout(member);
    assertThat(records).hasSize(1);
    assertThat(records.getFirst())
        .containsEntry("actor", asker)
        .containsEntry("action", "apply-for-membership")
        .containsEntry("outcome", "disclosed")
        .containsEntry("purpose", "membership-administration");
  }

  @Test
  void anApplicationOfSomebodyUnknownIsNoReadingAndItIsRecordedWhoEnteredIt() {
    var answer =
        organiser().post("/api/membership-applications", application(Numbers.nationalId()));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(readingsBy(asker)).isEmpty();
    assertThat(recordsBy(asker))
        .extracting(
            record -> record.getString("outcome") + record.getList("subjects", String.class))
        .containsExactly("begun[]", "done[" + answer.text("/memberId") + "]");
    assertThat(recordsBy(asker))
        .allSatisfy(record ->
            assertThat(record)
                .containsEntry("action", "apply-for-membership")
                .containsEntry("purpose", "membership-administration")
                .containsEntry("details", new Document("unit", tree.workplace())));
  }

  @Test
  void whoeverTakesOverARegisterIsRecordedWithEverybodyWhomTheyEntered() {
    Api officer = officer();
    var answer = officer.post("/api/member-registrations", tree.registerOf(250));

    assertThat(answer.body().at("/registered").asInt()).as(answer.raw().body()).isEqualTo(250);
    assertThat(recordsBy(asker))
        .as("as many records as that takes")
        .extracting(
            record -> record.getString("outcome") + record.getList("subjects", String.class).size())
        .containsExactly("begun0", "done200", "done50");
    assertThat(
            recordsBy(asker).stream()
                .flatMap(record -> record.getList("subjects", String.class).stream()))
        .doesNotHaveDuplicates();
    assertThat(readingsBy(asker)).isEmpty();
  }

  /** What the caller wrote for a unit is no id, and may be anything. */
  @Test
  void anApplicationThatNamesNoUnitIsRecordedWithoutIt() {
    var answer =
        organiser()
            .post(
                "/api/membership-applications",
                application(Numbers.nationalId()).replace(tree.workplace(), "Rojda Aslan"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(recordsBy(asker))
        .extracting(record -> record.getString("outcome"), record -> record.get("details"))
        .containsExactly(tuple("begun", null), tuple("refused", null));
  }

  @Test
  void whoTriesOutAListIsLockedAndHearsNothingMoreOfAnybody() {
    List<String> numbers =
        IntStream.rangeClosed(0, PER_HOUR).mapToObj(i -> Numbers.nationalId()).toList();
    List<String> members = numbers.stream().map(number -> registered(elsewhere, number)).toList();
    for (String number : numbers.subList(0, PER_HOUR)) {
      assertThat(applied(number)).isEqualTo("duplicate-national-id");
      assertThat(applied(number)).isEqualTo("duplicate-national-id");
    }

    assertThat(applied(numbers.getLast())).isEqualTo("reading-locked");

    assertThat(applied(numbers.getFirst())).isEqualTo("reading-locked");
    assertThat(applied(Numbers.nationalId())).isEqualTo("reading-locked");
    var register = officer().post("/api/member-registrations", register(Numbers.nationalId()));
    assertThat(register.text("/code")).isEqualTo("reading-locked");
    assertThat(recordsAbout(members.getLast()))
        .extracting(record -> record.getString("outcome"))
        .containsExactly("locked");
  }

  @Test
  void aRegisterThatMeetsMembersIsAReadingAboutThose() {
    String known = Numbers.nationalId();
    String member = registered(elsewhere, known);
    String unknown = Numbers.nationalId();

    var answer = officer().post("/api/member-registrations", register(known, unknown, unknown));

    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    assertThat(answer.text("/rejected/0/errors/0/code")).isEqualTo("duplicate-national-id");
    assertThat(answer.raw().body()).doesNotContain(member, elsewhere.workplace());
    assertThat(readingsBy(asker)).hasSize(1);
    assertThat(readingsBy(asker).getFirst())
        .containsEntry("action", "register-members")
        .containsEntry("subjects", List.of(member));
  }

  /** A line about a member of the same unit is answered as unchanged, which tells the same. */
  @Test
  void aLineThatChangesNothingTellsAsMuch() {
    String known = Numbers.nationalId();
    String member = registered(tree, known);
    Api administrator = tree.api().as(TestTokens.forUser(u -> u.id(asker).role("administrator")));

    var answer = administrator.post("/api/member-registrations", register(known));

    assertThat(answer.body().at("/unchanged").asInt()).isEqualTo(1);
    assertThat(recordsAbout(member)).hasSize(1);
  }

  @Test
  void aRegisterThatIsSentTwiceMeetsNobodyButItself() {
    Api officer = officer();
    String register = tree.registerOf(20);
    officer.post("/api/member-registrations", register);

    var again = officer.post("/api/member-registrations", register);

    assertThat(again.body().at("/unchanged").asInt()).as(again.raw().body()).isEqualTo(20);
    assertThat(readingsBy(asker)).isEmpty();
  }

  @Test
  void aRegisterFullOfMembersOfOthersTellsOfNoneOfThem() {
    String[] numbers =
        IntStream.rangeClosed(0, PER_HOUR)
            .mapToObj(i -> Numbers.nationalId())
            .toArray(String[]::new);
    for (String number : numbers) {
      registered(elsewhere, number);
    }

    var answer = officer().post("/api/member-registrations", register(numbers));

    assertThat(answer.text("/code")).isEqualTo("reading-locked");
    assertThat(answer.raw().body()).doesNotContain("duplicate");
  }

  /** Sending ids asks which of them belong to members, just as sending numbers does. */
  @Test
  void anIdThatSomebodyHasIsAReadingAboutThem() {
    String foreign = elsewhere.registerMember("Zozan", "Elsewhere");

    var answer = officer().post("/api/member-registrations", registerOfIds(List.of(foreign)));

    assertThat(answer.text("/rejected/0/errors/0/code")).isEqualTo("id-taken");
    assertThat(recordsAbout(foreign)).hasSize(1);
    assertThat(readingsBy(asker).getFirst())
        .containsEntry("action", "register-members")
        .containsEntry("subjects", List.of(foreign))
        .containsEntry("outcome", "disclosed");
  }

  @Test
  void whoTriesOutIdsIsLockedAndHearsOfNone() {
    List<String> members =
        IntStream.rangeClosed(0, PER_HOUR)
            .mapToObj(i -> elsewhere.registerMember("Zozan", "Elsewhere"))
            .toList();

    var answer = officer().post("/api/member-registrations", registerOfIds(members));

    assertThat(answer.text("/code")).isEqualTo("reading-locked");
    assertThat(answer.raw().body()).doesNotContain("id-taken");
    assertThat(
            officer()
                .post("/api/member-registrations", registerOfIds(members.subList(0, 1)))
                .text("/code"))
        .isEqualTo("reading-locked");
  }

  /**
   * Otherwise five hundred guesses about somebody would tell, without any record, which one is
   * right.
   */
  @Test
  void oneLineThatIsRightTakesTheWrongOnesOutOfNoLog() {
    String member = UUID.randomUUID().toString();
    String right = Tree.line(member, "Zozan", "Here");
    String register = "{\"unitId\":\"" + tree.workplace() + "\",\"members\":[%s]}";
    tree.branchOfficer().post("/api/member-registrations", register.formatted(right));

    var answer =
        officer()
            .post(
                "/api/member-registrations",
                register.formatted(Tree.line(member, "Wrong", "Here") + "," + right));

    assertThat(answer.body().at("/unchanged").asInt()).as(answer.raw().body()).isOne();
    assertThat(readingsBy(asker))
        .extracting(record -> record.getList("subjects", String.class))
        .containsExactly(List.of(member));
  }

  /** Even if they are sent one at a time. */
  @Test
  void manyGuessesAboutOneMemberAreManyReadings() {
    String foreign = elsewhere.registerMember("Zozan", "Elsewhere");
    List<String> guesses = Collections.nCopies(PER_HOUR + 1, foreign);

    var answer = officer().post("/api/member-registrations", registerOfIds(guesses));

    assertThat(answer.text("/code")).as(answer.raw().body()).isEqualTo("reading-locked");
    assertThat(answer.raw().body()).doesNotContain("id-taken");
  }

  @Test
  void guessesAboutOneMemberAddUpOverRequests() {
    String foreign = elsewhere.registerMember("Zozan", "Elsewhere");
    String guess = registerOfIds(List.of(foreign));
    for (int i = 0; i < PER_HOUR; i++) {
      assertThat(officer().post("/api/member-registrations", guess).status()).isEqualTo(200);
    }

    assertThat(officer().post("/api/member-registrations", guess).text("/code"))
        .isEqualTo("reading-locked");
  }

  /** Whoever may read them has no need to guess. */
  @Test
  void aChangedLineAboutSomebodyWhomTheyMayReadIsAReadingAndNoGuess() {
    String member = tree.registerMember("Zozan", "Here");
    String changed = registerOfIds(List.of(member));
    for (int i = 0; i <= PER_HOUR; i++) {
      var answer = officer().post("/api/member-registrations", changed);
      assertThat(answer.text("/rejected/0/errors/0/code"))
          .as(answer.raw().body())
          .isEqualTo("changed-line");
    }

    assertThat(readingsBy(asker))
        .hasSize(PER_HOUR + 1)
        .allSatisfy(record -> assertThat(record).containsEntry("subjects", List.of(member)));
  }

  private String registerOfIds(List<String> ids) {
    return "{\"unitId\":\"%s\",\"members\":[%s]}"
        .formatted(
            tree.workplace(),
            ids.stream()
                .map(id -> Tree.line(id, "Given", "Family"))
                .collect(Collectors.joining(",")));
  }

  /** A name and a day are enough to guess who is there, if each guess is answered. */
  @ParameterizedTest
  @ValueSource(strings = {"administrator", "confederation-officer"})
  void aWholeLineIsAGuessForWhoeverMayNotReadTheMember(String role) {
    List<String> lines =
        IntStream.rangeClosed(0, PER_HOUR)
            .mapToObj(i -> lineOf("Zîn", "a".repeat(i + 1), "2011-05-01"))
            .toList();
    assertThat(sent(tree.unionOfficer(), lines).body().at("/registered").asInt())
        .isEqualTo(PER_HOUR + 1);
    Api keeper = keeper(role);

    for (String line : lines.subList(0, PER_HOUR)) {
      Api.Answer told = sent(keeper, List.of(line));
      assertThat(told.body().at("/unchanged").asInt()).as(told.raw().body()).isOne();
    }

    Api.Answer beyond = sent(keeper, List.of(lines.getLast()));
    assertThat(beyond.text("/code")).as(beyond.raw().body()).isEqualTo("reading-locked");
    assertThat(sent(keeper, List.of(lineOf("Nobody", "Here", "2011-05-01"))).text("/code"))
        .isEqualTo("reading-locked");
  }

  /** Or all at once, and whatever else the line holds. */
  @ParameterizedTest
  @ValueSource(strings = {"name", "id", "nationalId", "both"})
  void wholeLinesOfOneRegisterAreAsManyGuesses(String known) {
    List<String> lines =
        IntStream.rangeClosed(0, PER_HOUR)
            .mapToObj(i -> knownBy(known, "a".repeat(i + 1)))
            .toList();
    assertThat(sent(tree.branchOfficer(), lines).body().at("/registered").asInt())
        .isEqualTo(PER_HOUR + 1);

    Api.Answer answer = sent(keeper("administrator"), lines);

    assertThat(answer.text("/code")).as(answer.raw().body()).isEqualTo("reading-locked");
    assertThat(answer.raw().body()).doesNotContain("unchanged");
  }

  /** What is right but for the day of admission tells as much as what is right. */
  @Test
  void aLineThatIsWrongInItsDayAloneIsAGuess() {
    String id = UUID.randomUUID().toString();
    String line = "{\"id\":\"%s\",\"givenName\":\"Zîn\",\"admittedOn\":\"2011-05-%02d\"}";
    sent(tree.branchOfficer(), List.of(line.formatted(id, 28)));
    Api keeper = keeper("administrator");

    for (int day = 1; day <= PER_HOUR; day++) {
      assertThat(sent(keeper, List.of(line.formatted(id, day))).text("/rejected/0/errors/0/code"))
          .isEqualTo("changed-line");
    }

    assertThat(sent(keeper, List.of(line.formatted(id, 11))).text("/code"))
        .isEqualTo("reading-locked");
  }

  /** They know what they said, so there is nothing to find out. */
  @ParameterizedTest
  @ValueSource(strings = {"administrator", "confederation-officer", "branch-officer"})
  void aRegisterThatIsSentAgainByWhoeverTookItOverLocksNobody(String role) {
    Api keeper = keeper(role);
    List<String> lines =
        IntStream.range(0, 4 * PER_HOUR)
            .mapToObj(i ->
                knownBy(List.of("name", "id", "nationalId", "both").get(i % 4), "a".repeat(i + 1)))
            .toList();
    assertThat(sent(keeper, lines).body().at("/registered").asInt()).isEqualTo(lines.size());

    for (int again = 0; again < 2; again++) {
      Api.Answer answer = sent(keeper, lines);
      assertThat(answer.body().at("/unchanged").asInt())
          .as(answer.raw().body())
          .isEqualTo(lines.size());
    }
    for (String line : lines.subList(0, 2 * PER_HOUR)) {
      assertThat(sent(keeper, List.of(line)).body().at("/unchanged").asInt()).isOne();
    }
  }

  /** It takes several records to name everybody in a long register, and a guess stays one. */
  @Test
  void aGuessIsOneHoweverLongTheRegisterIsInWhichItStands() {
    List<String> ofOthers =
        IntStream.range(0, 4)
            .mapToObj(i -> lineOf("Zîn", "b".repeat(i + 1), "2011-05-01"))
            .toList();
    sent(tree.branchOfficer(), ofOthers);
    List<String> own =
        IntStream.range(0, 401).mapToObj(i -> lineOf("Zîn", word(i), "2011-05-01")).toList();
    Api keeper = keeper("administrator");
    assertThat(sent(keeper, own).body().at("/registered").asInt()).isEqualTo(own.size());

    Api.Answer again = sent(keeper, Stream.of(own, ofOthers).flatMap(List::stream).toList());

    assertThat(again.body().at("/unchanged").asInt()).as(again.raw().body()).isEqualTo(405);
  }

  /** A different word for each number below 676. */
  private static String word(int i) {
    return "a" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
  }

  /** Whoever enters a guess once would otherwise see, unseen, whether somebody else has it, too. */
  @Test
  void aLineOfOnesOwnBesideOneOfAnotherIsAGuessAboutTheOther() {
    String line = lineOf("Zîn", "Aydın", "2011-05-01");
    Api keeper = keeper("administrator");
    sent(tree.branchOfficer(), List.of(line));
    Api.Answer both = sent(keeper, List.of(line, line));
    assertThat(both.body().at("/registered").asInt()).as(both.raw().body()).isOne();

    for (int i = 1; i < PER_HOUR; i++) {
      assertThat(sent(keeper, List.of(line, line)).body().at("/unchanged").asInt()).isEqualTo(2);
    }

    assertThat(sent(keeper, List.of(line, line)).text("/code")).isEqualTo("reading-locked");
  }

  private static String lineOf(String given, String family, String admittedOn) {
    return "{\"givenName\":\"%s\",\"familyName\":\"%s\",\"admittedOn\":\"%s\"}"
        .formatted(given, family, admittedOn);
  }

  private static String knownBy(String what, String name) {
    String id = "\"id\":\"%s\",".formatted(UUID.randomUUID());
    String number = "\"nationalId\":\"%s\",".formatted(Numbers.nationalId());
    String known =
        switch (what) {
          case "id" -> id;
          case "nationalId" -> number;
          case "both" -> id + number;
          default -> "";
        };
    return "{%s\"givenName\":\"%s\",\"admittedOn\":\"2011-05-01\"}".formatted(known, name);
  }

  private Api.Answer sent(Api keeper, List<String> lines) {
    return keeper.post(
        "/api/member-registrations",
        "{\"unitId\":\"%s\",\"members\":[%s]}"
            .formatted(tree.workplace(), String.join(",", lines)));
  }

  private Api keeper(String role) {
    String unit = role.equals("branch-officer") ? tree.branch() : tree.root();
    return tree.api().as(TestTokens.forUser(u -> u.id(asker).role(role).units(unit)));
  }

  @Test
  void anOfficeForAMemberOutOfReachIsAnsweredAsForNobody() {
    String foreign = elsewhere.registerMember("Zozan", "Elsewhere");
    String own = tree.registerMember("Baran", "Here");
    String path = "/api/units/" + tree.branch() + "/mandates";

    var ofForeign = tree.branchOfficer().post(path, mandate(foreign));
    var ofNobody = tree.branchOfficer().post(path, mandate(UUID.randomUUID().toString()));

    assertThat(ofForeign.status()).isEqualTo(422);
    assertThat(withoutCorrelation(ofForeign)).isEqualTo(withoutCorrelation(ofNobody));
    assertThat(tree.branchOfficer().post(path, mandate(own)).status()).isEqualTo(201);
    Api administrator = tree.api().as(TestTokens.forUser(u -> u.role("administrator")));
    assertThat(administrator.post(path, mandate(foreign)).status()).isEqualTo(201);
  }

  private String applied(String number) {
    return organiser().post("/api/membership-applications", application(number)).text("/code");
  }

  private Api organiser() {
    return tree.api()
        .as(TestTokens.forUser(u -> u.id(asker).role("organiser").units(tree.branch())));
  }

  private Api officer() {
    return tree.api()
        .as(TestTokens.forUser(u -> u.id(asker).role("branch-officer").units(tree.branch())));
  }

  private String application(String number) {
    return """
    {"unitId":"%s","givenName":"Rojda","familyName":"Aslan","nationalId":"%s","languages":["tr"]}
    """
        .formatted(tree.workplace(), number);
  }

  private String register(String... numbers) {
    List<String> lines = new ArrayList<>();
    for (String number : numbers) {
      lines.add(
          "{\"givenName\":\"Rojda\",\"familyName\":\"Aslan\",\"nationalId\":\"%s\",\"languages\":[\"tr\"]}"
              .formatted(number));
    }
    return "{\"unitId\":\"%s\",\"members\":[%s]}"
        .formatted(tree.workplace(), String.join(",", lines));
  }

  private static String registered(Tree where, String number) {
    String id = UUID.randomUUID().toString();
    var answer =
        where
            .branchOfficer()
            .post(
                "/api/member-registrations",
                """
                {"unitId":"%s","members":[{"id":"%s","givenName":"Rojda","familyName":"Aslan",
                 "nationalId":"%s","languages":["tr"]}]}
                """
                    .formatted(where.workplace(), id, number));
    assertThat(answer.body().at("/registered").asInt()).as(answer.raw().body()).isEqualTo(1);
    return id;
  }

  private static String mandate(String member) {
    return "{\"memberId\":\"%s\",\"office\":\"organiser\",\"startedOn\":\"2026-01-15\"}"
        .formatted(member);
  }

  private static String withoutCorrelation(Api.Answer answer) {
    return answer.raw().body().replace(answer.text("/correlationId"), "");
  }

  /** What the asker did about them; whoever had entered them is in the log as well. */
  private List<Document> recordsAbout(String member) {
    return records(new Document("subjects", member).append("actor", asker));
  }

  private List<Document> readingsBy(String actor) {
    return records(new Document("actor", actor).append("outcome", "disclosed"));
  }

  private List<Document> recordsBy(String actor) {
    return records(new Document("actor", actor));
  }

  private List<Document> records(Document where) {
    return client
        .getDatabase(database + "-audit")
        .getCollection("records")
        .find(where)
        .sort(new Document("_id", 1))
        .into(new ArrayList<>());
  }
}
