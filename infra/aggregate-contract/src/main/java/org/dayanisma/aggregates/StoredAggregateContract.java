package org.dayanisma.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.dayanisma.dataprotection.Erasure;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.UpdateResult;
import org.dayanisma.testkit.Seeded;
import org.dayanisma.testkit.Tampering;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What every stored aggregate must keep to. A service's test names its store and an event, and runs
 * in its own application. {@code -Dstored.write=true} writes the approved rows.
 *
 * @param <A> the aggregate
 * @param <E> its events
 */
public abstract class StoredAggregateContract<A extends Record & Aggregate<A, E>, E>
    extends FollowingContract<A, E> {

  private static final int GENERATED = 500;

  /** Something that may happen to any of them. */
  protected abstract E event(A before);

  /** Fields that are derived with a key, another one in each test. */
  protected Set<String> keyed() {
    return Set.of();
  }

  @Test
  final void isKeptWhole() {
    A made = stored();

    assertThat(found(made)).contains(new Versioned<>(made, 1));
  }

  /** Tests the mapping alone, for any aggregate, through the bytes of the store. */
  @Test
  final void anyIsReadAsItWasWritten() {
    Stored<A, E> stored = store().declaration();
    RecordDocuments<A> records = new RecordDocuments<>(stored.type());
    SecretParts parts = new SecretParts(stored.secrets());
    Seeded.random(
        16,
        GENERATED,
        random -> {
          A any = new RecordMaker(new Chance(random), values()).make(stored.type());
          Document clear = records.write(any);
          Document secret = parts.takeFrom(clear);
          Document again =
              parts.joined(bytes(clear), Document.parse(secret.toJson(StoredForm.EXACT)));
          assertThat(records.read(again)).isEqualTo(any);
        });
  }

  private static Document bytes(Document document) {
    return new RawBsonDocument(document, new DocumentCodec()).decode(new DocumentCodec());
  }

  @Test
  final void isAddedOnce() {
    A made = stored();

    assertThat(store().insert(made, List.of())).isEmpty();
  }

  @Test
  final void whoeverDecidedOnAnOlderStateIsRefused() {
    A made = stored();
    Versioned<A> before = new Versioned<>(made, 1);

    assertThat(store().save(before, List.of(event(made)))).isTrue();

    Versioned<A> after = found(made).orElseThrow();
    assertThat(after.version()).isEqualTo(2);
    assertThat(store().save(before, List.of(event(made)))).isFalse();
    assertThat(found(made)).contains(after);
  }

  @Test
  final void anEventOfAnotherAggregateIsAppliedOnce() {
    A made = stored();
    IncomingEvent cause = cause(UUID.randomUUID().toString(), 1);

    assertThat(store().update(new Versioned<>(made, 1), List.of(event(made)), cause))
        .isEqualTo(UpdateResult.UPDATED);

    Versioned<A> after = found(made).orElseThrow();
    assertThat(store().update(after, List.of(), cause)).isEqualTo(UpdateResult.ALREADY_SEEN);
    assertThat(found(made)).contains(after);
  }

  @Test
  final void noSecretStandsInTheStore() {
    assumeThatItHasSecrets();
    A made = stored();
    String row = row(made).toJson();

    for (Secret secret : store().declaration().secrets()) {
      List<String> texts = textsOf(secret, made);
      assertThat(texts).as("%s of the aggregate with everything in it", secret.path()).isNotEmpty();
      texts.forEach(text -> assertThat(row.contains(text)).as("%s", secret.path()).isFalse());
    }
  }

  private void assumeThatItHasSecrets() {
    Assumptions.assumeFalse(
        store().declaration().secrets().isEmpty(), "This aggregate is declared without secrets.");
  }

  /** The texts of the secret that do not also stand elsewhere by chance. */
  private List<String> textsOf(Secret secret, A made) {
    Document whole = new RecordDocuments<>(store().declaration().type()).write(made);
    List<String> texts = new ArrayList<>();
    texts(new SecretParts(List.of(secret)).takeFrom(whole), texts);
    return texts;
  }

  private static void texts(@Nullable Object value, List<String> all) {
    switch (value) {
      case Map<?, ?> fields -> fields.values().forEach(field -> texts(field, all));
      case List<?> elements -> elements.forEach(element -> texts(element, all));
      case String text when text.endsWith(Everything.IN_WORDS) -> all.add(text);
      case null, default -> {}
    }
  }

  @Test
  final void nothingOfItCanBeChangedInTheStore() {
    A made = stored();

    Tampering.with(rows(), made.key())
        .everyField(what -> assertThat(told(made)).as(what).isNotEqualTo(Optional.of(made)));
    assertThat(told(made)).contains(made);
  }

  /** What somebody who asks for it now is told; nothing if the store refuses. */
  private Optional<A> told(A made) {
    try {
      return found(made).map(Versioned::value);
    } catch (RuntimeException refused) {
      return Optional.empty();
    }
  }

  @Test
  final void whoseKeyIsDestroyedTellsNoSecretAnyMore() {
    Stored<A, E> stored = store().declaration();
    A made = stored();
    assumeThatItHasSecrets();

    var _ = tools().keys().destroy(made.key(), new Erasure("TEST", "contract"));

    Document left =
        found(made)
            .map(after -> new RecordDocuments<>(stored.type()).write(after.value()))
            .orElse(new Document());
    assertThat(new SecretParts(stored.secrets()).takeFrom(left)).isEmpty();
  }

  @Test
  final void standsInTheStoreAsApproved() {
    A made = stored("0197f3a0-0000-7000-8000-00000000a991");

    new ApprovedRow(store().declaration().collection(), keyed()).isAsKept(row(made));
  }

  private Document row(A made) {
    return Objects.requireNonNull(rows().find(Filters.eq("_id", made.key())).first());
  }
}
