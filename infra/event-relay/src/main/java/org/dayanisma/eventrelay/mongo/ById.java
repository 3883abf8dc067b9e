package org.dayanisma.eventrelay.mongo;

import com.mongodb.MongoClientSettings;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Filters by id and more, with the id at the top level: under the {@code $and} that the driver
 * would write, the embedded server does not find the id and reads the whole collection instead.
 */
public final class ById {

  private ById() {}

  /** Documents that satisfy both; they must not name the same field. */
  public static Bson and(Bson id, Bson condition) {
    BsonDocument filter = bson(id).clone();
    filter.putAll(bson(condition));
    return filter;
  }

  private static BsonDocument bson(Bson filter) {
    return filter.toBsonDocument(Document.class, MongoClientSettings.getDefaultCodecRegistry());
  }
}
