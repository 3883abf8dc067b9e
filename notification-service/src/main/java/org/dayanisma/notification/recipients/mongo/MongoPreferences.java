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
      return Preferences.untouched(recipient);
    }
    try {
      long version = stored.get(VERSION, Number.class).longValue();
      return new Preferences(
          recipient,
          version,
          EncryptedLanguages.decrypt(
              fields(recipient, version, stored.getBoolean(EMAIL, true)),
              LANGUAGES,
              stored.getString(LANGUAGES)),
          stored.getBoolean(EMAIL, true));
    } catch (DataKeyDestroyed erased) {
      return Preferences.untouched(recipient);
    }
  }

  @Override
  public boolean save(Preferences chosen) {
    RecipientId recipient = chosen.person();
    keys.createFor(recipient.value());
    String languages =
        EncryptedLanguages.encrypt(
            fields(recipient, chosen.version(), chosen.email()), LANGUAGES, chosen.languages());
    return chosen.version() == 1 ? inserted(chosen, languages) : updated(chosen, languages);
  }

  private boolean inserted(Preferences chosen, String languages) {
    try {
      documents.insertOne(
          new Document("_id", chosen.key())
              .append(VERSION, chosen.version())
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

  private boolean updated(Preferences chosen, String languages) {
    return documents
            .updateOne(
                and(eq("_id", chosen.key()), eq(VERSION, chosen.version() - 1)),
                Updates.combine(
                    Updates.set(EMAIL, chosen.email()),
                    Updates.set(LANGUAGES, languages),
                    Updates.set(VERSION, chosen.version())))
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
