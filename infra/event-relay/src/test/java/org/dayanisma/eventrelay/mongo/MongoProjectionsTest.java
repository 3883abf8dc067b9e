package org.dayanisma.eventrelay.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.GuardedUpdates;
import org.dayanisma.eventrelay.StampedDocuments;
import org.junit.jupiter.api.Test;

/** What a service keeps of what other services told, on any store. */
class MongoProjectionsTest extends StoreOfTrees {

  @Test
  void guardsAProjectionAgainstDuplicatesAndOlderEvents() {
    GuardedUpdates guard = new GuardedUpdates(new StampedDocuments(database, TestStamps.STAMPS));
    assertThat(guard.apply(name, id, cause("x", 2), document -> document.append("value", 2)))
        .isTrue();
    assertThat(guard.apply(name, id, cause("x", 2), document -> document.append("value", 99)))
        .isFalse();
    assertThat(guard.apply(name, id, cause("x", 1), document -> document.append("value", 1)))
        .isFalse();
    assertThat(guard.apply(name, id, cause("y", 1), document -> document.append("others", 1)))
        .isTrue();
    assertThat(guard.apply(name, id, cause("x", 5), document -> document.append("value", 5)))
        .isTrue();
    assertThat(database.getCollection(name).find(new Document("_id", id)).first())
        .containsEntry("value", 5)
        .containsEntry("others", 1)
        .containsEntry("seen", new Document(Map.of("x", 5L, "y", 1L)));
  }

  @Test
  void appliesOnceHoweverManyTryAtOnce() throws InterruptedException {
    GuardedUpdates guard = new GuardedUpdates(new StampedDocuments(database, TestStamps.STAMPS));
    AtomicInteger applied = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < 32; n++) {
        threads.execute(() -> {
          if (guard.apply(
              name,
              id,
              cause("x", 1),
              document -> document.append("count", document.getInteger("count", 0) + 1))) {
            applied.incrementAndGet();
          }
        });
      }
    }
    assertThat(applied).hasValue(1);
    assertThat(database.getCollection(name).find(new Document("_id", id)).first())
        .containsEntry("count", 1);
  }

  @Test
  void whatSomebodyElseWroteIntoAProjectionIsNeitherReadNorChanged() {
    StampedDocuments stamped = new StampedDocuments(database, TestStamps.STAMPS);
    GuardedUpdates guard = new GuardedUpdates(stamped);
    guard.apply(name, id, cause("x", 2), document -> document.append("value", 2));
    Document genuine = raw();
    for (String field : List.of("value", "seen", "stamp", "new")) {
      write(new Document(genuine).append(field, "forged"));
      assertThatThrownBy(() -> stamped.find(name, id)).isInstanceOf(StampRejected.class);
      assertThatThrownBy(() -> stamped.find(name, new Document()))
          .isInstanceOf(StampRejected.class);
      assertThatThrownBy(
              () -> guard.apply(name, id, cause("x", 3), document -> document.append("value", 3)))
          .isInstanceOf(StampRejected.class);
    }
    write(genuine);
    assertThat(stamped.find(name, id))
        .hasValueSatisfying(
            found -> assertThat(found).containsEntry("value", 2).doesNotContainKey("stamp"));
  }
}
