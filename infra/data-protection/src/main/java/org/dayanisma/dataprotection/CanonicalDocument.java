package org.dayanisma.dataprotection;

import com.mongodb.MongoClientSettings;
import java.util.TreeMap;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * One form of a document, in bytes: BSON with the top-level fields in the order of their names and
 * without those that are null. It is the same for a document to be stored and for the stored one,
 * in which updates may have put the top-level fields into another order.
 */
final class CanonicalDocument {

  private static final DocumentCodec CODEC =
      new DocumentCodec(MongoClientSettings.getDefaultCodecRegistry());

  private CanonicalDocument() {}

  static byte[] bytes(Document document) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    document.forEach((field, value) -> {
      if (value != null) {
        sorted.put(field, value);
      }
    });
    try (BasicOutputBuffer buffer = new BasicOutputBuffer();
        BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
      CODEC.encode(writer, new Document(sorted), EncoderContext.builder().build());
      return buffer.toByteArray();
    }
  }
}
