package org.dayanisma.notification.notices.wording;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.notification.notices.application.MailText;
import org.dayanisma.notification.notices.application.Wording;
import org.dayanisma.notification.notices.domain.Channel;
import org.dayanisma.notification.notices.domain.NoticeType;

/**
 * The texts from {@code wording}, read once at start; a missing one stops the start (and the build,
 * by its test). The inbox has a title for each type. All mails have one text, or the mail itself
 * would tell what it is about; but for the word of a changed contact, which goes to an address that
 * may not be its reader's any more.
 */
public final class ResourceWording implements Wording {

  /** Languages there is a text in, for every type and channel. */
  public static final Set<String> LANGUAGES = Set.of("tr", "kmr", "en");

  private static final String NEUTRAL = "notice";
  private static final Set<NoticeType> WITH_OWN_MAIL = EnumSet.of(NoticeType.CONTACT_CHANGED);

  private final String installationLanguage;
  private final Map<NoticeType, Map<String, MailText>> mails = new EnumMap<>(NoticeType.class);
  private final Map<NoticeType, Map<String, Title>> titles = new EnumMap<>(NoticeType.class);

  /**
   * @param link where to sign in; the only address in a mail
   * @param installationLanguage for people none of whose languages there is a text in
   */
  public ResourceWording(String link, String installationLanguage) {
    this.installationLanguage = installationLanguage;
    for (NoticeType type : NoticeType.values()) {
      Map<String, MailText> mailsOfType = new TreeMap<>();
      Map<String, Title> titlesOfType = new TreeMap<>();
      for (String language : LANGUAGES) {
        String mail = WITH_OWN_MAIL.contains(type) ? type.code() : NEUTRAL;
        mailsOfType.put(language, read(Channel.EMAIL, mail, language).mail(link));
        String title = read(Channel.INBOX, type.code(), language).title();
        titlesOfType.put(language, new Title(title, language));
      }
      mails.put(type, mailsOfType);
      titles.put(type, titlesOfType);
    }
  }

  private static TextTemplate read(Channel channel, String kind, String language) {
    return TextTemplate.read(channel.code() + "/" + kind, language);
  }

  @Override
  public MailText mail(NoticeType type, LanguageChain languages) {
    return chosen(mails.getOrDefault(type, Map.of()), languages);
  }

  @Override
  public Title title(NoticeType type, LanguageChain languages) {
    return chosen(titles.getOrDefault(type, Map.of()), languages);
  }

  private <T> T chosen(Map<String, T> texts, LanguageChain languages) {
    T text = texts.get(languages.firstOf(texts.keySet(), installationLanguage));
    if (text == null) {
      throw new IllegalStateException("No text in " + installationLanguage);
    }
    return text;
  }
}
