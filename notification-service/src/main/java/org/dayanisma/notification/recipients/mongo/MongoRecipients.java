package org.dayanisma.notification.recipients.mongo;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.dayanisma.dataprotection.CiphertextRejected;
import org.dayanisma.dataprotection.DataKeyDestroyed;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.DocumentCipher;
import org.dayanisma.dataprotection.Erasure;
import org.dayanisma.dataprotection.FieldCipher;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.SequenceGuard;
import org.dayanisma.eventrelay.StampedDocuments;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.recipients.application.RecipientProjection;
import org.dayanisma.notification.recipients.domain.Contact;
import org.dayanisma.notification.recipients.domain.ContactChange;
import org.dayanisma.notification.recipients.domain.Recipients;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Contacts by member id, every field encrypted with the member's data key; languages too, since
 * they tell of a person's origin. A former address stays as long as its owner was not told that it
 * was changed.
 */
@Component
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

  private final StampedDocuments documents;
  private final SequenceGuard guard;
  private final DataKeys keys;
  private final FieldCipher cipher;

  public MongoRecipients(
      StampedDocuments documents, SequenceGuard guard, DataKeys keys, FieldCipher cipher) {
    this.documents = documents;
    this.guard = guard;
    this.keys = keys;
    this.cipher = cipher;
  }

  @Override
  public Optional<Contact> contactOf(RecipientId recipient) {
    try {
      return documents
          .find(COLLECTION, recipient.value())
          .filter(stored -> stored.containsKey(LANGUAGES))
          .map(stored -> contact(recipient, stored));
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
      boolean forged = removedIfForged(recipient);
      guard.apply(
          COLLECTION,
          recipient.value(),
          cause,
          stored -> {
            change(recipient, stored, contact, cause, forged);
            stored
                .append(AS_OF, asOf)
                .append(EMAIL, encrypted(fields, EMAIL, contact.email()))
                .append(MOBILE, encrypted(fields, MOBILE, contact.mobile()))
                .append(
                    LANGUAGES, EncryptedLanguages.encrypt(fields, LANGUAGES, contact.languages()));
          });
    } catch (DataKeyDestroyed erased) {
      // An old event of somebody who was erased since: there is nothing to keep.
      documents.remove(COLLECTION, recipient.value());
    }
  }

  /** What somebody put into the store must not keep a newer contact out. */
  private boolean removedIfForged(RecipientId recipient) {
    try {
      var _ = documents.find(COLLECTION, recipient.value());
      return false;
    } catch (StampRejected forged) {
      documents.remove(COLLECTION, recipient.value());
      return true;
    }
  }

  /** Notes the former address, if this is another; the guard has seen that it is a newer one. */
  private void change(
      RecipientId recipient,
      Document stored,
      Contact contact,
      IncomingEvent cause,
      boolean forged) {
    boolean isKnown = stored.containsKey(LANGUAGES);
    Contact former = isKnown ? readable(() -> contact(recipient, stored)) : null;
    if ((!isKnown && !forged) || (former != null && former.isReachedAs(contact))) {
      return;
    }
    Document change = new Document(AT, Date.from(cause.time()));
    String email = former == null ? null : former.email();
    if (email != null) {
      change.append(EMAIL, ofChange(recipient, cause.sequence()).encrypt(EMAIL, email));
    }
    stored.append(CHANGES, changes(stored).append(String.valueOf(cause.sequence()), change));
  }

  private static Document changes(Document stored) {
    return stored.get(CHANGES, new Document());
  }

  /** Null for what does not open any more. */
  private static <T> @Nullable T readable(Supplier<@Nullable T> value) {
    try {
      return value.get();
    } catch (CiphertextRejected moved) {
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
    Document changes =
        documents
            .find(COLLECTION, recipient.value())
            .map(MongoRecipients::changes)
            .orElseGet(Document::new);
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
        documents.change(
            COLLECTION,
            recipient.value(),
            stored -> {
              Document changes = changes(stored);
              return changes.remove(String.valueOf(change.sequence())) != null;
            });
  }

  private static @Nullable String encrypted(
      DocumentCipher fields, String field, @Nullable String value) {
    return value == null ? null : fields.encrypt(field, value);
  }

  @Override
  public void forget(RecipientId recipient) {
    keys.destroy(recipient.value(), CONTACTS_WITHDRAWN);
    documents.remove(COLLECTION, recipient.value());
  }
}
