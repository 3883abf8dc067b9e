package org.dayanisma.httpapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Answers as they are stored: {@code {v, status, headers, body, told: [{object?, subjects}]}}. Of
 * an answer that was forgotten {@code {v, gone: true}} is left, so that its key stays used.
 */
final class StoredAnswers {

  /** Since this one an answer says whom it tells about. Older ones are not given again. */
  private static final int VERSION = 2;

  private StoredAnswers() {}

  static Document document(StoredAnswer answer, byte[] encryptedBody) {
    return new Document("v", VERSION)
        .append("status", answer.status())
        .append("headers", new Document(new HashMap<String, Object>(answer.headers())))
        .append("body", new Binary(encryptedBody))
        .append("told", answer.told().stream().map(StoredAnswers::document).toList());
  }

  static Document gone() {
    return new Document("v", VERSION).append("gone", true);
  }

  /** Empty for one that is gone, or that does not say whom it tells about. */
  static Optional<StoredAnswer> read(Document stored) {
    Integer version = stored.getInteger("v");
    if (version == null || version != VERSION || stored.containsKey("gone")) {
      return Optional.empty();
    }
    Map<String, String> headers = new HashMap<>();
    stored
        .get("headers", Document.class)
        .forEach((name, value) -> headers.put(name, (String) value));
    List<Telling> told = new ArrayList<>();
    for (Document telling : stored.getList("told", Document.class)) {
      told.add(new Telling(telling.getString("object"), telling.getList("subjects", String.class)));
    }
    return Optional.of(new StoredAnswer(stored.getInteger("status"), headers, told));
  }

  static byte[] body(Document stored) {
    return stored.get("body", Binary.class).getData();
  }

  private static Document document(Telling telling) {
    Document document = new Document("subjects", telling.subjects());
    return telling.object() == null ? document : document.append("object", telling.object());
  }
}
