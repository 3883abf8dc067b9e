package org.dayanisma.membership.members.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dayanisma.testkit.Outcomes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonDraftTest {

  private static final NumberingPlans PLANS = MemberBuilder.PLANS;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void readsACompleteForm() {
    PersonDraft.Checked checked =
        Outcomes.accepted(
            form("1984-02-29", reach(List.of("kmr", "tr"), "Berivan@Example.ORG", "+905321112233"))
                .check(TODAY, PLANS));
    assertThat(checked.person().givenName()).isEqualTo("Berîvan");
    assertThat(checked.person().gender()).isEqualTo(Gender.FEMALE);
    assertThat(checked.reach().languageCodes()).containsExactly("kmr", "tr");
    assertThat(checked.reach().email()).isEqualTo(new EmailAddress("Berivan@example.org"));
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    PersonDraft draft =
        new PersonDraft(
            null,
            "  ",
            "10000000145",
            TODAY,
            "WOMAN",
            reach(Arrays.asList("kmr", "xx", null), "nobody", "0532"));
    assertThat(Outcomes.faults(draft.check(TODAY, PLANS)))
        .containsExactlyInAnyOrder(
            "/familyName required",
            "/nationalId national-id-checksum",
            "/gender unknown-gender",
            "/languages/1 unknown-language",
            "/languages/2 required",
            "/contacts/email email",
            "/contacts/mobile phone-number",
            "/birthDate not-past");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "²", "...", "--", "\u0640\u0640", "😀"})
  void aNameHasALetterThatSomebodyCanSee(String name) {
    assertThat(Outcomes.faults(FreeText.name(name))).containsExactly(" needs-letter");
    assertThat(Outcomes.faults(FreeText.reason(name))).containsExactly(" needs-letter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u200b", "\u3164", "\u115f\u1160", "\ufeff\u00a0"})
  void aNameThatShowsNothingIsNotThere(String name) {
    assertThat(Outcomes.faults(FreeText.name(name))).containsExactly(" required");
    assertThat(Outcomes.faults(FreeText.reason(name))).containsExactly(" required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ay\ufffde", "Ay\nşe", "Ay\u202eşe", "\t1\t2"})
  void aNameIsOneLine(String name) {
    assertThat(Outcomes.faults(FreeText.name(name))).containsExactly(" one-line");
    assertThat(Outcomes.faults(FreeText.remark(name))).containsExactly(" one-line");
  }

  @Test
  void aNameIsKeptAsItIsSeen() {
    assertThat(Outcomes.accepted(FreeText.name("\u00a0\ufeffS\u0327irîn\u200b ")))
        .isEqualTo("Şirîn");
    assertThat(Outcomes.accepted(FreeText.name("A" + "😀".repeat(99)))).hasSize(199);
    assertThat(Outcomes.faults(FreeText.name("A" + "😀".repeat(100)))).containsExactly(" size");
    assertThat(Outcomes.accepted(FreeText.remark("😀".repeat(500)))).hasSize(1000);
    assertThat(Outcomes.faults(FreeText.remark("😀".repeat(501)))).containsExactly(" size");
    assertThat(Outcomes.faults(FreeText.remark("\u3164"))).containsExactly(" required");
  }

  @Test
  void takesOtherCodesOfTheSameLanguageForOne() {
    Reach reach = Outcomes.accepted(reach(List.of("ku", "kmr", "diq"), null, null).check(PLANS));
    assertThat(reach.languageCodes()).containsExactly("kmr", "zza");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "TR", "tr-TR", "tr_TR", "Tr-792"})
  void takesATagAsADeviceSaysIt(String tag) {
    assertThat(Outcomes.accepted(reach(List.of(tag), null, null).check(PLANS)).languageCodes())
        .containsExactly("tr");
  }

  /** Kurdish in Arabic letters may be Sorani, in which we do not write. */
  @ParameterizedTest
  @ValueSource(strings = {"", "t", "turkish", "tr-", "ku-Arab", "tr-TR-x-a", "tr TR"})
  void doesNotGuessALanguage(String tag) {
    assertThat(Outcomes.faults(reach(List.of(tag), null, null).check(PLANS)))
        .containsExactly("/languages/0 unknown-language");
  }

  /** A Kurdish member for whom nobody asked must not count as somebody who chose Turkish. */
  @Test
  void doesNotPretendALanguageThatNobodyNamed() {
    for (ReachDraft unknown : List.of(reach(null, null, null), reach(List.of(), null, null))) {
      assertThat(Outcomes.accepted(unknown.check(PLANS)).languageCodes()).isEmpty();
    }
  }

  @Test
  void whoeverAppliesIsAskedForTheirLanguages() {
    PersonDraft unasked = form("1984-02-29", reach(null, null, null));
    assertThat(Outcomes.faults(unasked.checkApplication(TODAY, PLANS)))
        .containsExactly("/languages required");
    assertThat(Outcomes.accepted(unasked.check(TODAY, PLANS)).reach().languages())
        .as("a register may not know them")
        .isEmpty();

    PersonDraft unknown = form("1984-02-29", reach(List.of(), null, null));
    assertThat(Outcomes.accepted(unknown.checkApplication(TODAY, PLANS)).reach().languages())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Zelal,,Zelal", ",Işık,Işık", "Berîvan,Işık,Berîvan Işık"})
  void oneNameIsEnough(@Nullable String givenName, @Nullable String familyName, String fullName) {
    Person person = Outcomes.accepted(named(givenName, familyName).check(TODAY, PLANS)).person();
    assertThat(person.givenName()).isEqualTo(givenName);
    assertThat(person.familyName()).isEqualTo(familyName);
    assertThat(person.fullName()).isEqualTo(fullName);
  }

  @Test
  void nobodyIsWithoutAName() {
    assertThat(Outcomes.faults(named(null, null).check(TODAY, PLANS)))
        .containsExactly("/givenName required");
    assertThat(Outcomes.faults(named("Zelal", " ").check(TODAY, PLANS)))
        .containsExactly("/familyName required");
  }

  private static PersonDraft named(@Nullable String givenName, @Nullable String familyName) {
    return new PersonDraft(
        givenName, familyName, null, null, null, reach(List.of("kmr"), null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "@example.org",
        "a@b",
        "a b@example.org",
        "a@example.org\nBcc: x@example.org",
        "a..b@example.org",
        "a@-example.org",
        "a@example.org,b@example.org"
      })
  void refusesWhatIsNoMailbox(String address) {
    assertThat(Outcomes.faults(EmailAddress.read(address))).containsExactly(" email");
  }

  @Test
  void hidesPeopleFromLogs() {
    PersonDraft draft = form("1984-02-29", reach(List.of("kmr"), "b@example.org", "+905321112233"));
    PersonDraft.Checked checked = Outcomes.accepted(draft.check(TODAY, PLANS));
    assertThat(draft + " " + checked)
        .doesNotContain("Berîvan", "Işık", "10000000146", "example", "532", "kmr", "KURMANCI");
  }

  private static PersonDraft form(String birthDate, ReachDraft reach) {
    return new PersonDraft(
        " Berîvan ", "Işık", "10000000146", LocalDate.parse(birthDate), "FEMALE", reach);
  }

  private static ReachDraft reach(
      @Nullable List<@Nullable String> languages, @Nullable String email, @Nullable String mobile) {
    return new ReachDraft(languages, email, mobile);
  }
}
