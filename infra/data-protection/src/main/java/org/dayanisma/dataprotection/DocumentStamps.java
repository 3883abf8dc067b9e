package org.dayanisma.dataprotection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.bson.Document;

/**
 * Stamps documents from which something about access is decided. A stamp is made with a key of the
 * service and covers the collection, the id and every other field, so whoever can only write to the
 * store can neither make a document that is believed, nor change or move one. Deleting a document,
 * or putting a whole older one back with its stamp, is not noticed.
 */
@FunctionalInterface
public interface DocumentStamps {

  /** The field that holds the stamp. */
  String FIELD = "stamp";

  /**
   * The stamp of a document, 22 characters.
   *
   * @param content the whole document, the id included, without its stamp; fields that are null
   *     count as absent
   */
  String of(String collection, Document content);

  /** The document as it is to be stored. */
  default Document stamped(String collection, Document content) {
    return new Document(content).append(FIELD, of(collection, content));
  }

  /**
   * The document without its stamp.
   *
   * @param stored the whole document: a projection leaves out what the stamp covers
   * @throws StampRejected if this service did not write it as it is
   */
  default Document opened(String collection, Document stored) {
    Document content = new Document(stored);
    String stamp = String.valueOf(content.remove(FIELD));
    if (!MessageDigest.isEqual(bytes(stamp), bytes(of(collection, content)))) {
      throw new StampRejected(collection);
    }
    return content;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
