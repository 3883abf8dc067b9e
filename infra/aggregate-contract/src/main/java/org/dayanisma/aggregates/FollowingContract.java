package org.dayanisma.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.dayanisma.aggregates.Stored.About;
import org.dayanisma.aggregates.Stored.Standing;
import org.dayanisma.dataprotection.CiphertextRejected;
import org.dayanisma.dataprotection.Erasure;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.decisions.Aggregate;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.register.units.MongoUnitRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What happens to every aggregate because of the register: it stands where its unit stands,
 * whatever crosses what and wherever it is cut off, and is erased with whom it is about. Part of
 * {@link StoredAggregateContract}.
 */
abstract class FollowingContract<A extends Record & Aggregate<A, E>, E> {

  @Autowired
  @SuppressWarnings("NullAway.Init")
  private AggregateStore tools;

  @Autowired(required = false)
  private @Nullable MongoUnitRegister units;

  private final List<String> stored = new ArrayList<>();

  /**
   * Removes all rows, because every generated aggregate holds values that only one row may hold.
   */
  @AfterEach
  final void takeAway() {
    rows().deleteMany(Filters.in("_id", stored));
  }

  /** The store under test. */
  protected abstract StoredAggregates<?, A, E> store();

  /** Values of types that have rules of their own. */
  protected Map<Class<?>, Supplier<?>> values() {
    return Map.of();
  }

  @Test
  final void isMadeWhereItsUnitStandsNow() {
    A made = inAUnitOfItsOwn();
    List<String> place = moved(unitOf(made), 1);
    stored.add(made.key());

    Optional<Versioned<A>> there = store().insert(made, List.of());

    assertThat(there.map(Versioned::value).map(this::pathOf)).contains(place);
    assertThat(found(made)).isEqualTo(there);
  }

  @Test
  final void followsItsUnitOnceHoweverOftenItIsTold() {
    A made = stored(inAUnitOfItsOwn());
    List<String> place = moved(unitOf(made), 1);

    store().unitMoved(unitOf(made));

    Versioned<A> there = found(made).orElseThrow();
    assertThat(pathOf(there.value())).isEqualTo(place);
    store().unitMoved(unitOf(made));
    assertThat(found(made)).contains(there);
  }

  @Test
  final void staysWhereItIsWhenAnotherUnitMoves() {
    A made = stored(inAUnitOfItsOwn());
    A other = stored(inAUnitOfItsOwn());
    moved(unitOf(other), 1);

    store().unitMoved(unitOf(other));

    assertThat(found(made)).contains(new Versioned<>(made, 1));
  }

  @Test
  final void aMoveThatIsCutOffAnywhereIsFinishedByItsRepetition() {
    for (int write = 1; write <= 3; write++) {
      String unit = UUID.randomUUID().toString();
      List<A> all = Stream.generate(() -> stored(in(unit))).limit(3).toList();
      List<String> place = moved(unit, 1);
      var fragile = new UnitFollowing<>(new CutOff<>(standing(), write), register());
      assertThatThrownBy(() -> fragile.unitMoved(unit)).isInstanceOf(CutOff.Crash.class);

      store().unitMoved(unit);

      assertThat(all).allSatisfy(one -> assertThat(now(one)).isEqualTo(place));
    }
  }

  @Test
  final void aForgedRowKeepsNoOtherFromFollowing() {
    String unit = UUID.randomUUID().toString();
    List<A> all =
        Stream.generate(() -> stored(in(unit)))
            .limit(3)
            .sorted(Comparator.comparing(Aggregate::key))
            .toList();
    Document genuine = row(all.getFirst());
    rows().updateOne(Filters.eq("_id", all.getFirst().key()), Updates.inc("version", 1));
    List<String> place = moved(unit, 1);

    assertThatThrownBy(() -> store().unitMoved(unit))
        .isInstanceOfAny(StampRejected.class, CiphertextRejected.class);

    assertThat(all.subList(1, 3)).allSatisfy(one -> assertThat(now(one)).isEqualTo(place));
    rows().replaceOne(Filters.eq("_id", all.getFirst().key()), genuine);
    store().unitMoved(unit);
    assertThat(now(all.getFirst())).isEqualTo(place);
  }

  private Document row(A made) {
    return Objects.requireNonNull(rows().find(Filters.eq("_id", made.key())).first());
  }

  @Test
  final void aSlowFollowerOfAnOlderMoveDoesNotTakeItBack() {
    A made = stored(inAUnitOfItsOwn());
    String unit = unitOf(made);
    moved(unit, 1);
    List<List<String>> newest = new ArrayList<>();
    var slow =
        new SlowRegister(
            register(),
            () -> {
              newest.add(moved(unit, 2));
              store().unitMoved(unit);
            });

    new UnitFollowing<>(standing(), slow).unitMoved(unit);

    assertThat(newest).containsExactly(now(made));
  }

  @Test
  final void isErasedWithWhomItIsAboutAsSoonAsItMayBe() {
    About<A> about = assumeThatItIsAboutSomebody();
    String member = UUID.randomUUID().toString();
    A made = stored(with(about.member(), member));
    List<String> forgotten = new ArrayList<>();

    boolean nothingIsLeft = store().erase(member, new Erasure("TEST", "contract"), forgotten::add);

    assertThat(nothingIsLeft).isEqualTo(about.mayBeErased().test(made));
    assertThat(forgotten).isEqualTo(nothingIsLeft ? List.of(made.key()) : List.of());
    assertThat(found(made).equals(Optional.of(new Versioned<>(made, 1))))
        .isNotEqualTo(nothingIsLeft);
  }

  /** Whoever is erased while it is being made is erased here, too, as soon as they may be. */
  @Test
  final void isComeBackToIfWhomItIsAboutWasErasedMeanwhile() {
    About<A> about = assumeThatItIsAboutSomebody();
    String member = UUID.randomUUID().toString();
    register().comeBackTo(member);
    assertThat(timesFound(member)).isEqualTo(1);

    A made = stored(with(about.member(), member));

    assertThat(timesFound(member)).as("%s", made.key()).isEqualTo(2);
    erasedMembers().deleteOne(Filters.eq("_id", member));
  }

  private long timesFound(String member) {
    Document found = erasedMembers().find(Filters.eq("_id", member)).first();
    return Objects.requireNonNull(found).get("found", Number.class).longValue();
  }

  private MongoCollection<Document> erasedMembers() {
    return tools.database().getCollection("erased_members");
  }

  private About<A> assumeThatItIsAboutSomebody() {
    About<A> about = store().declaration().about();
    Assumptions.assumeTrue(about != null, "This aggregate is about nobody.");
    return Objects.requireNonNull(about);
  }

  private Standing<A, E> standsIn() {
    Standing<A, E> standing = store().declaration().standing();
    Assumptions.assumeTrue(standing != null, "This aggregate stands in no unit.");
    return Objects.requireNonNull(standing);
  }

  private StandingAggregates<A, E> standing() {
    return store().standing().orElseThrow();
  }

  private Register register() {
    return Objects.requireNonNull(tools.register());
  }

  private A inAUnitOfItsOwn() {
    return in(UUID.randomUUID().toString());
  }

  private A in(String unit) {
    return with(standsIn().unit(), unit);
  }

  /** One in which this text stands wherever the text of this field stood. */
  private A with(String field, String text) {
    A full = full(UUID.randomUUID().toString());
    StoredForm<A> form = tools.form(store().declaration());
    RecordDocuments<A> records = new RecordDocuments<>(store().declaration().type());
    String before = form.textOf(full, field);
    String json = records.write(full).toJson(StoredForm.EXACT);
    return records.read(Document.parse(json.replace('"' + before + '"', '"' + text + '"')));
  }

  private String unitOf(A made) {
    return standing().unitOf(made);
  }

  /** The register is told that the unit has moved, and where it stands now. */
  private List<String> moved(String unit, long sequence) {
    List<String> place = List.of(UUID.randomUUID().toString(), unit);
    Objects.requireNonNull(units).stands(unit, place, cause(unit, sequence));
    return place;
  }

  private List<String> now(A made) {
    return pathOf(found(made).orElseThrow().value());
  }

  private List<String> pathOf(A made) {
    Document all = new RecordDocuments<>(store().declaration().type()).write(made);
    return texts(all.get(standsIn().path())).toList();
  }

  private static Stream<String> texts(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> fields -> fields.values().stream().flatMap(FollowingContract::texts);
      case List<?> elements -> elements.stream().flatMap(FollowingContract::texts);
      case null -> Stream.of();
      default -> Stream.of(value.toString());
    };
  }

  static IncomingEvent cause(String subject, long sequence) {
    return new IncomingEvent(
        UUID.randomUUID().toString(),
        "org.dayanisma.test.v1",
        "/test",
        subject,
        sequence,
        Instant.EPOCH,
        new byte[0],
        null);
  }

  /** An aggregate with everything in it that there can be. */
  private A full(String id) {
    Class<A> type = store().declaration().type();
    RecordDocuments<A> records = new RecordDocuments<>(type);
    Document everything = records.write(new RecordMaker(new Everything(), values()).make(type));
    return records.read(everything.append("id", id));
  }

  final A stored() {
    return stored(UUID.randomUUID().toString());
  }

  final A stored(String id) {
    return stored(full(id));
  }

  private A stored(A made) {
    stored.add(made.key());
    assertThat(store().insert(made, List.of())).contains(new Versioned<>(made, 1));
    return made;
  }

  final Optional<Versioned<A>> found(A made) {
    return store().load(made.key());
  }

  final MongoCollection<Document> rows() {
    return tools.database().getCollection(store().declaration().collection());
  }

  final AggregateStore tools() {
    return tools;
  }
}
