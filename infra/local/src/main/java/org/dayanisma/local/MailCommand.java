package org.dayanisma.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import org.dayanisma.local.mail.MailFolder;
import org.dayanisma.local.mail.MailList;
import org.dayanisma.local.mail.StoredMail;

/** {@code mail}: shows what the installation has sent, also while it is down. */
final class MailCommand {

  private final Installation installation;
  private final PrintStream out;
  private final PrintStream remarks;

  /**
   * @param remarks for the person at the keyboard, so that a program can read {@code out}
   */
  MailCommand(Installation installation, PrintStream out, PrintStream remarks) {
    this.installation = installation;
    this.out = out;
    this.remarks = remarks;
  }

  void run(Command.Mail mail) {
    if (!Files.isDirectory(installation.home())) {
      throw new LocalProblem(
          "There is nothing at "
              + installation.home()
              + " yet; ./dayanisma up starts the platform.");
    }
    remark();
    MailFolder folder =
        new MailFolder(installation.folder("mail"), installation.rootKeyFile(), Clock.systemUTC());
    try (Stream<StoredMail> messages = newest(mail.last(), to(mail.to(), folder.all()))) {
      show(messages, mail.json());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void remark() {
    if (installation.isExternal(Part.MAIL)) {
      remarks.println("Mails go to " + installation.smtpUri() + " and are not kept here.");
    } else if (RunRecord.processOf(installation, Part.MAIL).isEmpty()) {
      remarks.println("The platform is down; this is what it had sent.");
    }
  }

  /** An empty address stands for all of them. */
  private static Stream<StoredMail> to(String address, Stream<StoredMail> messages) {
    return address.isEmpty()
        ? messages
        : messages.filter(message -> message.to().equalsIgnoreCase(address));
  }

  private static Stream<StoredMail> newest(int most, Stream<StoredMail> messages) {
    if (most == Command.Mail.ALL) {
      return messages;
    }
    Deque<StoredMail> newest = new ArrayDeque<>();
    messages.forEach(message -> {
      newest.addLast(message);
      if (newest.size() > most) {
        newest.removeFirst();
      }
    });
    return newest.stream();
  }

  private void show(Stream<StoredMail> messages, boolean json) throws IOException {
    if (json) {
      MailList.json(messages, out);
      out.println();
    } else {
      MailList.text(messages, out);
    }
  }
}
