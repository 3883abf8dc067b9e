package org.dayanisma.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailServerTest {

  @TempDir Path folder;

  @Test
  void keepsWhatItHasAcceptedAndShowsItAfterItHasStopped() throws Exception {
    int port = freePort();
    try (MailServer server = MailServer.start(folder(), port, freePort())) {
      assertThat(server).isNotNull();
      send(port, "İlk ileti", "berfin@example.org", "rojda@example.org");
    }

    List<StoredMail> messages = folder().list();
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
    int port = freePort();
    try (MailServer server = MailServer.start(folder(), port, freePort())) {
      assertThat(server).isNotNull();
      send(port, "Silav", "baran@example.org");
    }

    JsonNode json = JsonMapper.shared().readTree(MailList.json(folder().list()));
    assertThat(json.get(0).propertyNames())
        .containsExactlyInAnyOrder("from", "to", "subject", "text", "html", "raw", "at");
    assertThat(MailList.text(folder().list())).contains("Subject: Silav", "ğüşıöç êîû");
    assertThat(MailList.text(List.of())).isEqualTo("No messages yet.\n");
  }

  private MailFolder folder() {
    return new MailFolder(folder.resolve("mail"), Clock.systemUTC());
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

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
