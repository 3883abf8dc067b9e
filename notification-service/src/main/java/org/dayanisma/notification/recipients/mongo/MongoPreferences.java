package org.dayanisma.notification.recipients.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.dayanisma.dataprotection.ClearValues;
import org.dayanisma.dataprotection.DataKeyDestroyed;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.DocumentCipher;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.recipients.domain.Preferences;
import org.dayanisma.notification.recipients.domain.PreferencesOfPeople;
import org.springframework.stereotype.Component;

/** What people chose, by member id; the languages encrypted with the member's data key. */
@Component
public final class MongoPreferences implements PreferencesOfPeople {

  static final String COLLECTION = "preferences";

  private static final int DUPLICATE_KEY = 11000;
  private static final String VERSION = "version";
  private static final String EMAIL = "email";
  private static final String LANGUAGES = "languages";

  private final MongoCollection<Document> documents;
  private final DataKeys keys;
  private final FieldCipher cipher;

  public MongoPreferences(MongoDatabase database, DataKeys keys, FieldCipher cipher) {
    this.documents = database.getCollection(COLLECTION);
    this.keys = keys;
    this.cipher = cipher;
  }

  @Override
  @ReadsUnstamped("the languages are bound to all of it and open with it only")
  public Preferences of(RecipientId recipient) {
    Document stored = documents.find(eq("_id", recipient.value())).first();
    if (stored == null) {
      return Preferences.untouched();
    }
    try {
      long version = stored.get(VERSION, Number.class).longValue();
      return new Preferences(
          version,
          EncryptedLanguages.decrypt(
              fields(recipient, version, stored.getBoolean(EMAIL, true)),
              LANGUAGES,
              stored.getString(LANGUAGES)),
          stored.getBoolean(EMAIL, true));
    } catch (DataKeyDestroyed erased) {
      return Preferences.untouched();
    }
  }

  @Override
  public boolean save(RecipientId recipient, Preferences chosen) {
    keys.createFor(recipient.value());
    String languages =
        EncryptedLanguages.encrypt(
            fields(recipient, chosen.version() + 1, chosen.email()), LANGUAGES, chosen.languages());
    return chosen.version() == 0
        ? inserted(recipient, chosen, languages)
        : updated(recipient, chosen, languages);
  }

  private boolean inserted(RecipientId recipient, Preferences chosen, String languages) {
    try {
      documents.insertOne(
          new Document("_id", recipient.value())
              .append(VERSION, 1L)
              .append(EMAIL, chosen.email())
              .append(LANGUAGES, languages));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCode() == DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private boolean updated(RecipientId recipient, Preferences chosen, String languages) {
    return documents
            .updateOne(
                and(eq("_id", recipient.value()), eq(VERSION, chosen.version())),
                Updates.combine(
                    Updates.set(EMAIL, chosen.email()),
                    Updates.set(LANGUAGES, languages),
                    Updates.inc(VERSION, 1L)))
            .getMatchedCount()
        == 1;
  }

  /** The languages open only beside the choice that was made with them. */
  private DocumentCipher fields(RecipientId recipient, long version, boolean email) {
    return cipher.forDocument(
        recipient.value(),
        COLLECTION,
        recipient.value(),
        Long.toString(version),
        ClearValues.of(new Document(EMAIL, email)));
  }
}
