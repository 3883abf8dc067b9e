package org.dayanisma.notification.recipients.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.dayanisma.dataprotection.ClearValues;
import org.dayanisma.dataprotection.DataKeyDestroyed;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.DocumentCipher;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.decisions.LanguageChain;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.ReadsUnstamped;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.recipients.domain.Preferences;
import org.dayanisma.notification.recipients.domain.PreferencesChosen;
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
  public Versioned<Preferences> present(RecipientId recipient) {
    Document stored = documents.find(eq("_id", recipient.value())).first();
    if (stored == null) {
      return untouched(recipient);
    }
    try {
      long version = stored.get(VERSION, Number.class).longValue();
      boolean email = stored.getBoolean(EMAIL, true);
      LanguageChain languages =
          EncryptedLanguages.decrypt(
              fields(recipient, version, email), LANGUAGES, stored.getString(LANGUAGES));
      return new Versioned<>(new Preferences(recipient, languages, email), version);
    } catch (DataKeyDestroyed erased) {
      return untouched(recipient);
    }
  }

  private static Versioned<Preferences> untouched(RecipientId recipient) {
    return new Versioned<>(Preferences.untouched(recipient), 0);
  }

  @Override
  public boolean save(Versioned<Preferences> before, List<PreferencesChosen> events) {
    Versioned<Preferences> after = Versioned.after(before, events);
    Preferences chosen = after.value();
    keys.createFor(chosen.key());
    String languages =
        EncryptedLanguages.encrypt(
            fields(chosen.person(), after.version(), chosen.email()),
            LANGUAGES,
            chosen.languages());
    return before.version() == 0
        ? inserted(after, languages)
        : updated(before.version(), after, languages);
  }

  private boolean inserted(Versioned<Preferences> first, String languages) {
    try {
      documents.insertOne(
          new Document("_id", first.value().key())
              .append(VERSION, first.version())
              .append(EMAIL, first.value().email())
              .append(LANGUAGES, languages));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCode() == DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private boolean updated(long before, Versioned<Preferences> after, String languages) {
    return documents
            .updateOne(
                and(eq("_id", after.value().key()), eq(VERSION, before)),
                Updates.combine(
                    Updates.set(EMAIL, after.value().email()),
                    Updates.set(LANGUAGES, languages),
                    Updates.set(VERSION, after.version())))
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
