package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * Whoever decides where somebody's mail goes can read it, so nobody below an officer may decide
 * that for them.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@ExtendWith(StoredFieldsCheck.class)
@Tag("any-store")
class OfficersContactsIT {

  private static final String DIVERTED = "{\"contacts\":{\"email\":\"elsewhere@example.org\"}}";

  @Value("${local.server.port}")
  int port;

  private Tree tree;

  /** Works at the workplace of the tree. */
  private String officer;

  @BeforeEach
  void somebodyWithAnOffice() {
    tree = Tree.grow(Api.at(port));
    officer = tree.registerMember("Dilan", "Kaya");
  }

  @ParameterizedTest
  @CsvSource({
    "organiser,               organiser,      403",
    "organiser,               branch-officer, 200",
    "organiser,               union-officer,  200",
    "branch-officer,          organiser,      403",
    "branch-officer,          branch-officer, 403",
    "branch-officer,          union-officer,  200",
    "caseworker,              branch-officer, 403",
    "lawyer,                  union-officer,  200",
    "legal-coordinator,       organiser,      403",
    "legal-coordinator,       union-officer,  200",
    "union-officer,           organiser,      403",
    "union-officer,           union-officer,  403",
    "confederation-officer,   union-officer,  403",
    "data-protection-officer, union-officer,  403",
    "auditor,                 union-officer,  403",
    "administrator,           union-officer,  403"
  })
  void contactsOfOfficersAreChangedFromAbove(String office, String role, int status) {
    give(office);

    var answer = as(role).havingSeen(version()).patch(path(), DIVERTED);

    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    if (status == 403) {
      assertThat(answer.text("/code")).isEqualTo("contacts-of-officer");
      assertThat(address()).isNotEqualTo("elsewhere@example.org");
    }
  }

  @Test
  void andByThemselves() {
    give("confederation-officer");
    Api self = tree.api().as(TestTokens.forUser(u -> u.role("member").memberId(officer)));

    assertThat(self.havingSeen(version()).patch(path(), DIVERTED).status()).isEqualTo(200);
  }

  @Test
  void everyOfficeCounts() {
    give("organiser");
    give("legal-coordinator");

    assertThat(as("branch-officer").havingSeen(version()).patch(path(), DIVERTED).status())
        .isEqualTo(403);
    assertThat(as("union-officer").havingSeen(version()).patch(path(), DIVERTED).status())
        .isEqualTo(200);
  }

  /** An office in another place may be above there, but not here. */
  @Test
  void anOfficeElsewhereCountsWhereItIsHeld() {
    String otherBranch = tree.unit(tree.unionOfficer(), "BRANCH", "Other branch", tree.union());
    giveIn(otherBranch, "organiser");

    assertThat(as("branch-officer").havingSeen(version()).patch(path(), DIVERTED).status())
        .isEqualTo(403);
    assertThat(as("union-officer").havingSeen(version()).patch(path(), DIVERTED).status())
        .isEqualTo(200);
  }

  /** A number is a way to somebody as well; taking an address away is a diversion, too. */
  @Test
  void everyChangeOfAContactIsOne() {
    give("branch-officer");

    for (String change :
        new String[] {
          "{\"contacts\":null}",
          "{\"contacts\":{\"email\":null}}",
          "{\"contacts\":{\"mobile\":null}}",
          "{\"contacts\":{\"email\":\"%s\",\"mobile\":\"+905017392846\"}}".formatted(address())
        }) {
      assertThat(as("organiser").havingSeen(version()).patch(path(), change).text("/code"))
          .isEqualTo("contacts-of-officer");
    }
  }

  /** Mails come in another language then, and languages reveal to which people somebody belongs. */
  @ParameterizedTest
  @CsvSource({
    "organiser, organiser, 403",
    "organiser, branch-officer, 200",
    "lawyer,    organiser, 403",
    "lawyer,    branch-officer, 403",
    "lawyer,    union-officer, 200"
  })
  void languagesAreChangedAsContactsAre(String office, String role, int status) {
    give(office);
    String before = languages();

    var answer = as(role).havingSeen(version()).patch(path(), "{\"languages\":[\"kmr\",\"en\"]}");

    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    if (status == 403) {
      assertThat(answer.text("/code")).isEqualTo("contacts-of-officer");
      assertThat(languages()).isEqualTo(before);
    }
  }

  /** There is nothing to refuse in what changes nothing. */
  @Test
  void theLanguagesThatAreThereMayBeSaidAgain() {
    give("lawyer");

    assertThat(
            as("organiser")
                .havingSeen(version())
                .patch(path(), "{\"languages\":%s}".formatted(languages()))
                .status())
        .isEqualTo(200);
  }

  @Test
  void whoeverHasLaidDownTheirOfficeIsAMemberAgain() {
    String mandate = give("branch-officer");
    administrator().post("/api/mandates/" + mandate + "/ending", "{}");

    assertThat(as("organiser").havingSeen(version()).patch(path(), DIVERTED).status())
        .isEqualTo(200);
  }

  @Test
  void aRegisterThatIsTakenOverAgainChangesNobodysContacts() {
    give("branch-officer");
    String before = address();

    var answer =
        tree.branchOfficer()
            .post(
                "/api/member-registrations",
                "{\"unitId\":\"%s\",\"members\":[%s]}"
                    .formatted(tree.workplace(), Tree.line(officer, "Dilan", "Kaya")));

    assertThat(answer.text("/rejected/0/errors/0/code")).isEqualTo("changed-line");
    assertThat(address()).isEqualTo(before);
  }

  private String path() {
    return "/api/members/" + officer;
  }

  private String version() {
    return tree.branchOfficer().get(path()).etag();
  }

  private String languages() {
    return tree.branchOfficer().get(path()).body().path("languages").toString();
  }

  private String address() {
    return tree.branchOfficer().get(path()).text("/contacts/email");
  }

  private String give(String office) {
    return giveIn(tree.workplace(), office);
  }

  private String giveIn(String unit, String office) {
    var answer =
        administrator()
            .post(
                "/api/units/" + unit + "/mandates",
                "{\"memberId\":\"%s\",\"office\":\"%s\"}".formatted(officer, office));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    return answer.text("/id");
  }

  private Api administrator() {
    return tree.api().as(TestTokens.forUser(u -> u.role("administrator")));
  }

  private Api as(String role) {
    String unit = role.equals("union-officer") ? tree.union() : tree.branch();
    return tree.api().as(TestTokens.forUser(u -> u.role(role).units(unit)));
  }
}
