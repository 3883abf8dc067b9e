package org.dayanisma.notification.notices.application;

import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.notification.notices.domain.NoticeType;

/** The texts of this service, in the first language of a person there is one in. */
public interface Wording {

  /** A mail: says only that there is something to read. */
  MailText mail(NoticeType type, LanguageChain languages);

  /** Title of an inbox row; read after signing in, so it may say what it is about. */
  Title title(NoticeType type, LanguageChain languages);

  /** A title in the language it is in. */
  record Title(String text, String language) {}
}
