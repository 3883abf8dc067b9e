package org.dayanisma.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dayanisma.local.PrivateFiles;
import org.jspecify.annotations.Nullable;

/**
 * Messages in a folder, one sealed file each. A message appears whole or not at all, and stays when
 * the platform stops. The file holds the message with a {@code Delivered-To} line in front of it,
 * as mail servers have always written it.
 */
public final class MailFolder {

  /** The most bytes in one mail; mails of the platform have a few thousand. */
  static final int MOST_BYTES = 256 * 1024;

  /** How many mails are kept; {@link KeptMails} says which. */
  static final int MOST_MAILS = 20_000;

  private static final long MOST_BYTES_OF_ALL = 512L * 1024 * 1024;

  /** What a sealed file may hold in addition to the largest message: its seal and its recipient. */
  private static final int SEAL = 4 * 1024;

  private static final String DELIVERED_TO = "Delivered-To: ";

  private final Path folder;
  private final SealedMails files;
  private final Clock clock;
  private final KeptMails kept;
  private final AtomicLong lastName = new AtomicLong();

  /**
   * @param rootKeyFile the key that seals the messages; needed only once there are some
   */
  public MailFolder(Path folder, Path rootKeyFile, Clock clock) {
    this(folder, rootKeyFile, clock, MOST_MAILS, MOST_BYTES_OF_ALL);
  }

  MailFolder(Path folder, Path rootKeyFile, Clock clock, int mostMails, long mostBytes) {
    this.folder = folder;
    this.files = new SealedMails(folder, rootKeyFile);
    this.clock = clock;
    this.kept = new KeptMails(mostMails, mostBytes);
  }

  void create() throws IOException {
    Files.createDirectories(folder);
    PrivateFiles.restrict(folder);
    files.sealAll();
    for (String name : files.names()) {
      keep(name);
    }
  }

  private void keep(String name) throws IOException {
    for (String oldest : kept.add(name, files.size(name))) {
      files.delete(oldest);
    }
  }

  void add(String recipient, byte[] message) throws IOException {
    // names are instants in microseconds that always grow, so that the order of names is the order
    // of arrival
    Instant now = clock.instant();
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    long name = lastName.accumulateAndGet(micros, (last, next) -> Math.max(last + 1, next));
    ByteArrayOutputStream whole = new ByteArrayOutputStream(message.length + 128);
    whole.writeBytes((DELIVERED_TO + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
    whole.writeBytes(message);
    files.write(Long.toString(name), whole.toByteArray());
    keep(Long.toString(name));
  }

  /** All messages, oldest first; each is opened when its turn comes, and none is kept. */
  public Stream<StoredMail> all() {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try {
      return open(files.names());
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + folder, failure);
    }
  }

  /**
   * The newest names, without opening anything.
   *
   * @param most how many at most
   * @param before only messages that came in before the one with this name; null for all
   */
  MailNames newest(int most, @Nullable String before) throws IOException {
    return files.newest(most, before);
  }

  boolean has(String name) {
    return files.has(name);
  }

  /** The messages with these names that are still there; each is opened when its turn comes. */
  Stream<StoredMail> open(List<String> names) {
    return names.stream().filter(files::has).map(this::read);
  }

  private StoredMail read(String name) {
    try {
      long size = files.size(name);
      if (size > MOST_BYTES + SEAL) {
        return tooLarge(name, size);
      }
      byte[] bytes = files.read(name);
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      String whole = new String(bytes, StandardCharsets.ISO_8859_1);
      int firstLine = whole.indexOf("\r\n") + 2;
      return new StoredMail(
          sender(message),
          whole.substring(DELIVERED_TO.length(), firstLine - 2),
          message.getSubject() == null ? "" : message.getSubject(),
          firstOf(message, "text/plain"),
          firstOf(message, "text/html"),
          whole.substring(firstLine),
          arrival(name));
    } catch (IOException | MessagingException failure) {
      throw new IllegalStateException("cannot read message " + name, failure);
    }
  }

  /** Stands for a file that did not come in through our server: it must not be opened whole. */
  private static StoredMail tooLarge(String name, long size) {
    String text =
        "The file %s%s has %d bytes and was not opened.".formatted(name, SealedMails.SUFFIX, size);
    return new StoredMail("", "", "", text, null, "", arrival(name));
  }

  private static Instant arrival(String name) {
    long micros = Long.parseLong(name);
    return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
  }

  private static String sender(MimeMessage message) throws MessagingException {
    return message.getFrom() == null
        ? ""
        : Stream.of(message.getFrom())
            .map(address -> ((InternetAddress) address).toUnicodeString())
            .collect(Collectors.joining(", "));
  }

  private static @Nullable String firstOf(Part part, String type)
      throws MessagingException, IOException {
    if (part.isMimeType(type) && part.getContent() instanceof String text) {
      return text;
    }
    if (part.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/")
        && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String found = firstOf(parts.getBodyPart(i), type);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
