package org.dayanisma.local.mail;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Messages for a person, or for a program. */
public final class MailList {

  private MailList() {}

  /** Readable text, newest last. */
  public static String text(List<StoredMail> messages) {
    return messages.isEmpty()
        ? "No messages yet.\n"
        : messages.stream().map(MailList::text).collect(Collectors.joining("\n"));
  }

  /** {@code [{"from","to","subject","text","html","raw","at"}]}. */
  public static String json(List<StoredMail> messages) {
    return JsonMapper.shared().writeValueAsString(messages);
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
