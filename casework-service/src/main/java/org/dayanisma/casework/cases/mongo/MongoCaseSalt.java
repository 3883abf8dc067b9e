package org.dayanisma.casework.cases.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.dayanisma.eventrelay.ReadsUnstamped;

/**
 * The salt of case ids: made once per installation, the same for every instance, and never changed,
 * for with another one every measure would get a second case.
 */
@ReadsUnstamped("with another salt there are other ids, and nobody reads more")
public final class MongoCaseSalt {

  static final String SETTINGS = "settings";

  private static final String ID = "case-ids";

  private final MongoCollection<Document> settings;

  public MongoCaseSalt(MongoDatabase database) {
    this.settings =
        database.getCollection(SETTINGS).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  /** The salt; this one if there is none yet. */
  public String orElse(String fresh) {
    Document present = settings.find(Filters.eq("_id", ID)).first();
    if (present != null) {
      return present.getString("salt");
    }
    try {
      settings.insertOne(new Document("_id", ID).append("salt", fresh));
      return fresh;
    } catch (MongoWriteException failed) {
      if (failed.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return orElse(fresh);
      }
      throw failed;
    }
  }
}
