package org.dayanisma.httpapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.dayanisma.dataprotection.ClearValues;

/**
 * Answers as they are stored: {@code {v, status, headers, body, told: [{object?, subjects}]}}. A
 * forgotten answer leaves {@code {v, gone: true}}, so that its key stays used.
 */
final class StoredAnswers {

  /** From this version on, an answer says whom it tells about. Older ones are not given again. */
  private static final int VERSION = 2;

  private static final String BODY = "body";

  private StoredAnswers() {}

  /**
   * The answer to be stored. Its body opens only beside the status, the headers and the people told
   * about with which it was kept, because these decide whether it may be given again.
   */
  static Document document(StoredAnswer answer, IdempotencyKey key, byte[] body) {
    Document clear =
        new Document("v", VERSION)
            .append("status", answer.status())
            .append("headers", new Document(new TreeMap<String, Object>(answer.headers())))
            .append("told", answer.told().stream().map(StoredAnswers::document).toList());
    return new Document(clear).append(BODY, new Binary(key.encrypt(body, ClearValues.of(clear))));
  }

  static Document gone() {
    return new Document("v", VERSION).append("gone", true);
  }

  /** Empty for an answer that is gone or does not say whom it tells about. */
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

  static byte[] body(Document stored, IdempotencyKey key) {
    Document clear = new Document(stored);
    clear.remove(BODY);
    return key.decrypt(stored.get(BODY, Binary.class).getData(), ClearValues.of(clear));
  }

  private static Document document(Telling telling) {
    Document document = new Document("subjects", telling.subjects());
    return telling.object() == null ? document : document.append("object", telling.object());
  }
}
