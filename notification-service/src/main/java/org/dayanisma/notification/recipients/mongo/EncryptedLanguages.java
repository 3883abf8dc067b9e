package org.dayanisma.notification.recipients.mongo;

import java.util.List;
import org.dayanisma.dataprotection.DocumentCipher;
import org.dayanisma.decisions.LanguageChain;

/** A language chain as one encrypted field. */
final class EncryptedLanguages {

  private static final String SEPARATOR = ",";

  private EncryptedLanguages() {}

  static String encrypt(DocumentCipher fields, String field, LanguageChain languages) {
    return fields.encrypt(field, String.join(SEPARATOR, languages.tags()));
  }

  static LanguageChain decrypt(DocumentCipher fields, String field, String ciphertext) {
    String joined = fields.decrypt(field, ciphertext);
    return joined.isEmpty()
        ? LanguageChain.empty()
        : LanguageChain.of(List.of(joined.split(SEPARATOR, -1)));
  }
}
