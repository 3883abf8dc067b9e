package org.dayanisma.local.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.dayanisma.dataprotection.LocalKeystore;

/** Mails of an installation without a mail server. */
public final class KeptMail {

  private KeptMail() {}

  /** Makes the root key of the installation too. */
  public static void in(Path home, Path rootKey, String to, String... subjects) throws IOException {
    LocalKeystore.initialise(home.resolve("keys"), rootKey, List.of());
    MailFolder folder = new MailFolder(home.resolve("mail"), rootKey, Clock.systemUTC());
    folder.create();
    for (String subject : subjects) {
      String message = "Subject: " + subject + "\r\n\r\nSilav";
      folder.add(to, message.getBytes(StandardCharsets.US_ASCII));
    }
  }
}
