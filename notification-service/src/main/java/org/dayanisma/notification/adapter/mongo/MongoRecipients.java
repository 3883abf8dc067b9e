package org.dayanisma.notification.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.dataprotection.DataKeyDestroyed;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.DocumentCipher;
import org.dayanisma.dataprotection.Erasure;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.notification.application.RecipientProjection;
import org.dayanisma.notification.domain.Contact;
import org.dayanisma.notification.domain.LanguageChain;
import org.dayanisma.notification.domain.RecipientId;
import org.dayanisma.notification.domain.Recipients;
import org.jspecify.annotations.Nullable;

/**
 * Contacts by member id, every field encrypted with the member's data key; languages too, since
 * they tell of a person's origin.
 */
public final class MongoRecipients implements Recipients, RecipientProjection {

  static final String COLLECTION = "recipients";

  private static final Erasure CONTACTS_WITHDRAWN =
      new Erasure("CONTACTS_WITHDRAWN", "membership-service");
  private static final String EMAIL = "email";
  private static final String MOBILE = "mobile";
  private static final String LANGUAGES = "languages";

  /** Sequence of the event they come from; the fields are bound to it. */
  private static final String AS_OF = "asOf";

  private final MongoCollection<Document> documents;
  private final SequenceGuard guard;
  private final DataKeys keys;
  private final FieldCipher cipher;

  public MongoRecipients(
      MongoDatabase database, SequenceGuard guard, DataKeys keys, FieldCipher cipher) {
    this.documents = database.getCollection(COLLECTION);
    this.guard = guard;
    this.keys = keys;
    this.cipher = cipher;
  }

  @Override
  public Optional<Contact> contactOf(RecipientId recipient) {
    Document stored = documents.find(eq("_id", recipient.value())).first();
    if (stored == null || !stored.containsKey(LANGUAGES)) {
      return Optional.empty();
    }
    try {
      return Optional.of(contact(recipient, stored));
    } catch (DataKeyDestroyed erased) {
      return Optional.empty();
    }
  }

  private Contact contact(RecipientId recipient, Document stored) {
    DocumentCipher fields = fields(recipient, stored.getString(AS_OF));
    return new Contact(
        decrypted(fields, stored, EMAIL),
        decrypted(fields, stored, MOBILE),
        EncryptedLanguages.decrypt(fields, LANGUAGES, stored.getString(LANGUAGES)));
  }

  private DocumentCipher fields(RecipientId recipient, String asOf) {
    return cipher.forDocument(recipient.value(), COLLECTION, recipient.value(), asOf);
  }

  private static @Nullable String decrypted(DocumentCipher fields, Document stored, String field) {
    String ciphertext = stored.getString(field);
    return ciphertext == null ? null : fields.decrypt(field, ciphertext);
  }

  @Override
  public void put(RecipientId recipient, Contact contact, IncomingEvent cause) {
    try {
      keys.createFor(recipient.value());
      String asOf = String.valueOf(cause.sequence());
      DocumentCipher fields = fields(recipient, asOf);
      List<Bson> updates = new ArrayList<>();
      updates.add(set(AS_OF, asOf));
      updates.add(setOrUnset(fields, EMAIL, contact.email()));
      updates.add(setOrUnset(fields, MOBILE, contact.mobile()));
      LanguageChain languages = contact.languages();
      updates.add(set(LANGUAGES, EncryptedLanguages.encrypt(fields, LANGUAGES, languages)));
      guard.apply(COLLECTION, recipient.value(), cause, combine(updates));
    } catch (DataKeyDestroyed erased) {
      // An old event of somebody who was erased since: there is nothing to keep.
      documents.deleteOne(eq("_id", recipient.value()));
    }
  }

  private static Bson setOrUnset(DocumentCipher fields, String field, @Nullable String value) {
    return value == null ? unset(field) : set(field, fields.encrypt(field, value));
  }

  @Override
  public void forget(RecipientId recipient) {
    keys.destroy(recipient.value(), CONTACTS_WITHDRAWN);
    documents.deleteOne(eq("_id", recipient.value()));
  }
}
