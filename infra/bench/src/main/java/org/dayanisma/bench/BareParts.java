package org.dayanisma.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.UUID;
import org.bson.Document;

/**
 * What the pieces of the whole path cost with nothing of ours between them: the command itself, one
 * hop over the broker, one insert, one message over an open SMTP connection.
 *
 * <p>The path to the case is a command, a hop to casework, an insert of the case and a hop to the
 * watcher. The path to the mail adds two inserts (notice and delivery) and the message.
 */
record BareParts(Latencies command, Latencies hop, Latencies insert, Latencies mail) {
  private static final int ROUNDS = 200;
  private static final int MAIL_ROUNDS = 100;

  double sumToCaseP50() {
    return command.p50() + 2 * hop.p50() + insert.p50();
  }

  double sumToMailP50() {
    return command.p50() + 2 * hop.p50() + 3 * insert.p50() + mail.p50();
  }

  double sumToMailP99() {
    return command.p99() + 2 * hop.p99() + 3 * insert.p99() + mail.p99();
  }

  static BareParts measure(Latencies command, String bootstrap, String mongoUri) {
    return new BareParts(
        command,
        KafkaHop.closedLoop(bootstrap, "bench.hop." + UUID.randomUUID(), ROUNDS),
        inserts(mongoUri),
        mails());
  }

  private static Latencies inserts(String uri) {
    try (MongoClient client = MongoClients.create(uri)) {
      MongoCollection<Document> rows = client.getDatabase("bench").getCollection("rows");
      long[] nanos = new long[ROUNDS];
      for (int i = 0; i < nanos.length; i++) {
        Document row =
            new Document("_id", UUID.randomUUID().toString()).append("text", "x".repeat(800));
        long begin = System.nanoTime();
        rows.insertOne(row);
        nanos[i] = System.nanoTime() - begin;
      }
      client.getDatabase("bench").drop();
      return Latencies.of(nanos);
    }
  }

  /** Mails to a separate SMTP server, so that the count of the product's mails is not affected. */
  private static Latencies mails() {
    try (BareSmtp smtp = BareSmtp.start()) {
      Properties properties = new Properties();
      properties.put("mail.smtp.host", "127.0.0.1");
      properties.put("mail.smtp.port", Integer.toString(smtp.port()));
      Session session = Session.getInstance(properties);
      long[] nanos = new long[MAIL_ROUNDS];
      try (Transport transport = session.getTransport("smtp")) {
        transport.connect();
        for (int i = 0; i < nanos.length; i++) {
          MimeMessage message = message(session);
          long begin = System.nanoTime();
          transport.sendMessage(message, message.getAllRecipients());
          nanos[i] = System.nanoTime() - begin;
        }
      }
      return Latencies.of(nanos);
    } catch (MessagingException e) {
      throw new IllegalStateException("the bare SMTP conversation failed", e);
    }
  }

  private static MimeMessage message(Session session) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress("bench@example.org"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress("someone@example.org"));
    message.setSubject("x");
    message.setText("x".repeat(300));
    message.saveChanges();
    return message;
  }
}
