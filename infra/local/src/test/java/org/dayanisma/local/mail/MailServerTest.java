package org.dayanisma.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.dayanisma.dataprotection.LocalKeystore;
import org.dayanisma.local.LocalProblem;
import org.dayanisma.testkit.CanarySearch;
import org.dayanisma.testkit.TestPorts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailServerTest {

  @TempDir Path folder;

  @Test
  void keepsWhatItHasAcceptedAndShowsItAfterItHasStopped() throws Exception {
    int port = TestPorts.free();
    try (MailServer server = MailServer.start(folder(), port, TestPorts.free())) {
      assertThat(server).isNotNull();
      send(port, "İlk ileti", "berfin@example.org", "rojda@example.org");
    }

    List<StoredMail> messages = mails();
    assertThat(messages)
        .extracting(StoredMail::to)
        .containsExactly("berfin@example.org", "rojda@example.org");
    assertThat(messages.getFirst())
        .satisfies(message -> {
          assertThat(message.from()).isEqualTo("no-reply@example.org");
          assertThat(message.subject()).isEqualTo("İlk ileti");
          assertThat(message.text()).isEqualToIgnoringNewLines("ğüşıöç êîû");
          assertThat(message.html()).contains("<p>êîû</p>");
          assertThat(message.raw()).contains("Subject:").doesNotStartWith("Delivered-To");
        });
  }

  @Test
  void hasAListForProgramsAndOneForPeople() throws Exception {
    assertThat(written(MailList::text)).isEqualTo("No messages yet.\n");
    assertThat(written(MailList::json)).isEqualTo("[]");
    int port = TestPorts.free();
    try (MailServer server = MailServer.start(folder(), port, TestPorts.free())) {
      assertThat(server).isNotNull();
      send(port, "Silav", "baran@example.org");
    }

    JsonNode json = JsonMapper.shared().readTree(written(MailList::json));
    assertThat(json.get(0).propertyNames())
        .containsExactlyInAnyOrder("from", "to", "subject", "text", "html", "raw", "at");
    assertThat(written(MailList::text)).contains("Subject: Silav", "ğüşıöç êîû");
  }

  @Test
  void keepsNoAddressAndNoWordInClear() throws Exception {
    int port = TestPorts.free();
    Path clear = Files.createDirectories(folder.resolve("mail")).resolve("1000000.eml");
    Files.writeString(clear, "Delivered-To: old@example.org\r\nSubject: Silav\r\n\r\nBerxwedan");
    try (MailServer server = MailServer.start(folder(), port, TestPorts.free())) {
      assertThat(server).isNotNull();
      send(port, "Silav", "baran@example.org");
    }

    assertThat(mails())
        .extracting(StoredMail::to)
        .containsExactly("old@example.org", "baran@example.org");
    assertThat(folder.resolve("mail")).isDirectoryNotContaining("glob:**.eml");
    assertThat(
            new CanarySearch(List.of("example.org", "Berxwedan", "Delivered-To"))
                .findIn(folder.resolve("mail")))
        .isEmpty();
  }

  @Test
  void opensAMessageOnlyUnderItsNameAndWithItsKey() throws Exception {
    folder().create();
    folder().add("baran@example.org", "Subject: Silav\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    Path file;
    try (var files = Files.list(folder.resolve("mail"))) {
      file = files.findFirst().orElseThrow();
    }
    Path renamed = Files.move(file, file.resolveSibling("17.mail"));
    assertThatThrownBy(() -> mails())
        .isInstanceOf(LocalProblem.class)
        .hasMessageContaining("was sealed with another root key");

    Files.move(renamed, file);
    assertThat(mails()).hasSize(1);
    Files.delete(folder.resolve("root-key"));
    assertThatThrownBy(() -> mails())
        .isInstanceOf(LocalProblem.class)
        .hasMessageStartingWith("There is no root key at ");
  }

  /**
   * Whoever is told the size beforehand need not send it; whoever lies is stopped while reading.
   */
  @Test
  void aMailThatIsTooLargeIsRefusedAndTheSenderHearsWhy() throws Exception {
    int port = TestPorts.free();
    try (MailServer server = MailServer.start(folder(), port, TestPorts.free());
        SmtpTalk talk = new SmtpTalk(port)) {
      assertThat(server).isNotNull();
      assertThat(talk.say("EHLO localhost")).contains("SIZE " + MailFolder.MOST_BYTES);
      assertThat(talk.say("MAIL FROM:<a@example.org> SIZE=" + (MailFolder.MOST_BYTES + 1)))
          .startsWith("552");
      assertThat(talk.mail("x".repeat(70) + "\r\n", 20_000)).startsWith("552");
      assertThat(talk.mail("x", 1_000_000)).startsWith("552");
      assertThat(talk.mail("Silav\r\n", 1)).startsWith("250");
    }
    assertThat(mails()).extracting(StoredMail::raw).hasSize(1).first().asString().contains("Silav");
  }

  @Test
  void noMailGoesToMoreThanSomePeopleAndNoLineIsReadWithoutEnd() throws Exception {
    int port = TestPorts.free();
    try (MailServer server = MailServer.start(folder(), port, TestPorts.free());
        SmtpTalk many = new SmtpTalk(port);
        SmtpTalk endless = new SmtpTalk(port)) {
      assertThat(server).isNotNull();
      many.say("EHLO localhost");
      many.say("MAIL FROM:<a@example.org>");
      for (int i = 0; i < MailServer.MOST_RECIPIENTS; i++) {
        assertThat(many.say("RCPT TO:<reader%d@example.org>".formatted(i))).startsWith("250");
      }
      assertThat(many.say("RCPT TO:<one-more@example.org>")).startsWith("452");
      assertThat(endless.say("HELO " + "x".repeat(5_000))).startsWith("50");
    }
  }

  /** Also over a restart, and also what somebody else has put there. */
  @Test
  void theFolderKeepsTheNewestAndNoMoreThanItsBounds() throws Exception {
    MailFolder three = bounded(3, Long.MAX_VALUE);
    three.create();
    for (String to : List.of("a", "b", "c", "d", "e")) {
      add(three, to, 10);
    }
    assertThat(mails()).extracting(StoredMail::to).containsExactly("c", "d", "e");
    MailFolder again = bounded(2, Long.MAX_VALUE);
    again.create();
    assertThat(mails()).extracting(StoredMail::to).containsExactly("d", "e");

    MailFolder small = bounded(100, 5_000);
    small.create();
    for (String to : List.of("f", "g", "h")) {
      add(small, to, 2_000);
    }
    assertThat(mails()).extracting(StoredMail::to).containsExactly("g", "h");
  }

  private MailFolder bounded(int mails, long bytes) {
    return new MailFolder(
        folder.resolve("mail"), folder.resolve("root-key"), Clock.systemUTC(), mails, bytes);
  }

  private static void add(MailFolder mails, String recipient, int size) throws IOException {
    mails.add(recipient, ("\r\n" + "x".repeat(size)).getBytes(StandardCharsets.UTF_8));
  }

  @BeforeEach
  void rootKey() {
    LocalKeystore.initialise(folder.resolve("keys"), folder.resolve("root-key"), List.of());
  }

  private MailFolder folder() {
    return new MailFolder(folder.resolve("mail"), folder.resolve("root-key"), Clock.systemUTC());
  }

  private List<StoredMail> mails() {
    return folder().all().toList();
  }

  private String written(Written list) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    list.to(folder().all(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private interface Written {
    void to(Stream<StoredMail> messages, OutputStream out) throws IOException;
  }

  private static void send(int port, String subject, String... recipients)
      throws MessagingException {
    Properties settings = new Properties();
    settings.setProperty("mail.smtp.host", "localhost");
    settings.setProperty("mail.smtp.port", Integer.toString(port));
    MimeMessage message = new MimeMessage(Session.getInstance(settings));
    message.setFrom("no-reply@example.org");
    for (String recipient : recipients) {
      message.addRecipient(Message.RecipientType.BCC, new InternetAddress(recipient));
    }
    message.setSubject(subject, StandardCharsets.UTF_8.name());
    MimeBodyPart text = new MimeBodyPart();
    text.setText("ğüşıöç êîû", StandardCharsets.UTF_8.name());
    MimeBodyPart html = new MimeBodyPart();
    html.setText("<p>êîû</p>", StandardCharsets.UTF_8.name(), "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    Transport.send(message);
  }
}
