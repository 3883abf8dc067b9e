package org.dayanisma.notification.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.dataprotection.CiphertextRejected;
import org.dayanisma.dataprotection.DataKeyDestroyed;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.DocumentCipher;
import org.dayanisma.dataprotection.Erasure;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.notification.application.RecipientProjection;
import org.dayanisma.notification.domain.Contact;
import org.dayanisma.notification.domain.ContactChange;
import org.dayanisma.notification.domain.LanguageChain;
import org.dayanisma.notification.domain.RecipientId;
import org.dayanisma.notification.domain.Recipients;
import org.jspecify.annotations.Nullable;

/**
 * Contacts by member id, every field encrypted with the member's data key; languages too, since
 * they tell of a person's origin. A former address stays as long as its owner was not told that it
 * was changed.
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

  /** Changes to tell of, each under the sequence of its event, to which the address is bound. */
  private static final String CHANGES = "changes";

  private static final String AT = "at";

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
      change(recipient, contact, cause).ifPresent(updates::add);
      guard.apply(COLLECTION, recipient.value(), cause, combine(updates));
    } catch (DataKeyDestroyed erased) {
      // An old event of somebody who was erased since: there is nothing to keep.
      documents.deleteOne(eq("_id", recipient.value()));
    }
  }

  /**
   * Keeps the former address, if this is a newer contact than the one that is there, and another.
   */
  private Optional<Bson> change(RecipientId recipient, Contact contact, IncomingEvent cause) {
    Document stored = documents.find(eq("_id", recipient.value())).first();
    if (stored == null
        || !stored.containsKey(LANGUAGES)
        || Long.parseLong(stored.getString(AS_OF)) >= cause.sequence()) {
      return Optional.empty();
    }
    Contact former = readable(() -> contact(recipient, stored));
    if (former != null && former.isReachedAs(contact)) {
      return Optional.empty();
    }
    Document change = new Document(AT, Date.from(cause.time()));
    String email = former == null ? null : former.email();
    if (email != null) {
      change.append(EMAIL, ofChange(recipient, cause.sequence()).encrypt(EMAIL, email));
    }
    return Optional.of(set(CHANGES + "." + cause.sequence(), change));
  }

  /** Null for what somebody put into the store: it must not keep a newer contact out. */
  private static <T> @Nullable T readable(Supplier<@Nullable T> value) {
    try {
      return value.get();
    } catch (CiphertextRejected forged) {
      return null;
    }
  }

  /** Another document than the contact, or a former address could be put in its place. */
  private DocumentCipher ofChange(RecipientId recipient, long sequence) {
    return cipher.forDocument(
        recipient.value(), COLLECTION + "." + CHANGES, recipient.value(), String.valueOf(sequence));
  }

  @Override
  public List<ContactChange> changesToTell(RecipientId recipient) {
    Document stored = documents.find(eq("_id", recipient.value())).first();
    Document changes = stored == null ? null : stored.get(CHANGES, Document.class);
    if (changes == null) {
      return List.of();
    }
    try {
      return changes.keySet().stream()
          .map(Long::valueOf)
          .sorted()
          .map(sequence -> change(recipient, sequence, changes))
          .toList();
    } catch (DataKeyDestroyed erased) {
      return List.of();
    }
  }

  private ContactChange change(RecipientId recipient, long sequence, Document changes) {
    Document change = changes.get(String.valueOf(sequence), Document.class);
    return new ContactChange(
        sequence,
        readable(() -> decrypted(ofChange(recipient, sequence), change, EMAIL)),
        change.getDate(AT).toInstant());
  }

  @Override
  public void told(RecipientId recipient, ContactChange change) {
    var _ =
        documents.updateOne(eq("_id", recipient.value()), unset(CHANGES + "." + change.sequence()));
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
