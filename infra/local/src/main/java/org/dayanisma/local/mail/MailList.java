package org.dayanisma.local.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Messages for a person, or for a program. */
public final class MailList {

  private MailList() {}

  /** Readable text, newest last, written message by message. */
  public static void text(Stream<StoredMail> messages, OutputStream out) throws IOException {
    Iterator<StoredMail> each = messages.iterator();
    if (!each.hasNext()) {
      write(out, "No messages yet.\n");
    }
    while (each.hasNext()) {
      write(out, text(each.next()) + (each.hasNext() ? "\n" : ""));
    }
  }

  /**
   * {@code [{"from","to","subject","text","html","raw","at"}]}, written message by message; without
   * its last bracket if one could not be read.
   */
  public static void json(Stream<StoredMail> messages, OutputStream out) throws IOException {
    write(out, "[");
    Iterator<StoredMail> each = messages.iterator();
    while (each.hasNext()) {
      out.write(JsonMapper.shared().writeValueAsBytes(each.next()));
      write(out, each.hasNext() ? "," : "");
    }
    write(out, "]");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(StoredMail message) {
    String body =
        message.text() != null ? message.text() : message.html() != null ? message.html() : "";
    return """
    ── %s
    From:    %s
    To:      %s
    Subject: %s

    %s
    """
        .formatted(message.at(), message.from(), message.to(), message.subject(), body.strip());
  }
}
