package org.dayanisma.notification.notices.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.notification.notices.application.MailText;
import org.dayanisma.notification.notices.domain.NeutralWording;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Completeness of the texts, and what a mail may not say. */
class NeutralMailTest {

  private static final ResourceWording WORDING = new ResourceWording("https://n.example/", "tr");
  private static final NeutralWording RULE = ForbiddenStems.load();

  static Stream<MailText> mails() {
    return Stream.of(NoticeType.values())
        .flatMap(type -> ResourceWording.LANGUAGES.stream().map(language -> mail(type, language)));
  }

  private static MailText mail(NoticeType type, String language) {
    return WORDING.mail(type, LanguageChain.of(List.of(language)));
  }

  @ParameterizedTest
  @MethodSource("mails")
  void saysNothingThatBetrays(MailText mail) {
    assertThat(RULE.violations(mail.subject())).isEmpty();
    assertThat(RULE.violations(mail.plain())).isEmpty();
    assertThat(RULE.violations(mail.html())).isEmpty();
  }

  /**
   * But for the word of a changed contact: it goes where its reader cannot be told anything else
   * any more, and whoever diverts their mail must not be the only one who knows.
   */
  @ParameterizedTest
  @ValueSource(strings = {"tr", "kmr", "en"})
  void readsTheSameWhateverItIsAbout(String language) {
    Set<String> texts =
        Stream.of(NoticeType.values())
            .filter(type -> type != NoticeType.CONTACT_CHANGED)
            .map(type -> mail(type, language))
            .map(mail -> mail.subject() + mail.plain() + mail.html())
            .collect(Collectors.toSet());
    assertThat(texts).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "kmr", "en"})
  void everyTypeHasATextInEveryLanguage(String language) {
    for (NoticeType type : NoticeType.values()) {
      assertThat(mail(type, language).language()).isEqualTo(language);
      var title = WORDING.title(type, LanguageChain.of(List.of(language)));
      assertThat(title.language()).isEqualTo(language);
      assertThat(title.text()).isNotBlank();
    }
  }

  /** A screen shows it before anybody has signed out of it: not even the inbox says of what. */
  @ParameterizedTest
  @ValueSource(strings = {"tr", "kmr", "en"})
  void theInboxDoesNotSayWhatStandsInOnesOwnEntry(String language) {
    String title = WORDING.title(NoticeType.OWN_ENTRY, LanguageChain.of(List.of(language))).text();

    assertThat(RULE.violations(title)).isEmpty();
    assertThat(title.toLowerCase(Locale.ROOT))
        .doesNotContain("eras", "delet", "remov", "sil", "jêbir", "rakir");
  }

  /** Nor whether it is a case: whoever takes the phone reads the list of titles first. */
  @ParameterizedTest
  @ValueSource(strings = {"tr", "kmr", "en"})
  void theInboxDoesNotSayThatOneHasACase(String language) {
    String title = WORDING.title(NoticeType.OWN_CASE, LanguageChain.of(List.of(language))).text();

    assertThat(RULE.violations(title)).isEmpty();
    assertThat(title.toLowerCase(Locale.ROOT)).doesNotContain("deadline", "süre", "court", "law");
  }

  @Test
  void linksAndNamesItsVersion() {
    MailText mail = mail(NoticeType.CASE_OPENED, "kmr");
    assertThat(mail.name()).isEqualTo("email/notice/kmr/1");
    assertThat(mail.plain()).contains("https://n.example/");
    assertThat(mail.html()).contains("<a href=\"https://n.example/\">");
  }

  @ParameterizedTest
  @CsvSource({
    "Sendikanızdan haber var",
    "SENDİKALI arkadaşlar",
    "Üyeliğiniz hakkında",
    "ihracınız",
    "İHRAÇ",
    "davanızın duruşması",
    "Avukatınız yazdı",
    "görevden uzaklaştırıldınız",
    "GÖZALTI",
    "Kampanyamıza imza",
    "Sendîkaya we",
    "endamên me",
    "parêzerê we",
    "Doza we vebû",
    "Your UNION",
    "member",
    "Case no. 5",
    "dismissed",
    "Dayanışma ağı"
  })
  void theRuleBites(String betraying) {
    assertThat(RULE.violations(betraying)).isNotEmpty();
  }

  @Test
  void aMissingTextStopsTheStart() {
    assertThatThrownBy(() -> TextTemplate.read("inbox/case-opened", "kk"))
        .hasMessageContaining("/wording/inbox/case-opened/kk.txt");
  }
}
