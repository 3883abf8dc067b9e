package org.dayanisma.eventrelay.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.bson.Document;
import org.bson.types.Binary;
import org.dayanisma.eventrelay.relay.OutboxEntry;
import org.junit.jupiter.api.Test;

/** What was published, kept to be published again, on any store. */
class MongoJournalTest extends StoreOfTrees {

  @Test
  void journalsOnceAndKeepsOfAStateOnlyTheNewest() {
    MongoEventJournal journal = new MongoEventJournal(database, TestStamps.STAMPS, () -> NOW);
    JournalReader reader = new JournalReader(database, journal);
    journal.append(List.of(entry(1, false, "a"), entry(2, true, "old")));
    journal.append(
        List.of(
            entry(1, false, "a"),
            entry(2, true, "old"),
            entry(4, true, "new"),
            entry(5, false, "b")));
    journal.append(List.of(entry(2, true, "old")));

    List<OutboxEntry> again = new ArrayList<>();
    reader.visit(null, id, again::add, Assertions::fail);
    assertThat(again).extracting(OutboxEntry::sequence).containsExactly(1L, 4L, 5L);
    assertThat(again)
        .extracting(entry -> new String(entry.data(), UTF_8))
        .containsExactly("a", "new", "b");
    assertThat(reader.newest(null, id, 10)).hasSize(4);
    assertThat(
            database
                .getCollection(MongoEventJournal.JOURNAL)
                .find(new Document("_id", id + ":2"))
                .first())
        .containsEntry("data", new Binary(new byte[0]));
  }

  @Test
  void whatSomebodyElseWroteIntoTheJournalIsNotPublishedAgain() {
    MongoEventJournal journal = new MongoEventJournal(database, TestStamps.STAMPS, () -> NOW);
    JournalReader reader = new JournalReader(database, journal);
    journal.append(List.of(entry(1, false, "a"), entry(2, true, "state"), entry(3, false, "b")));
    forge(MongoEventJournal.JOURNAL, id + ":1", "data", new Binary("c".getBytes(UTF_8)));
    forge(MongoEventJournal.STATES, "trees|" + id, "data", new Binary("c".getBytes(UTF_8)));

    List<Long> again = new ArrayList<>();
    AtomicInteger forged = new AtomicInteger();
    reader.visit(null, id, entry -> again.add(entry.sequence()), forged::incrementAndGet);
    assertThat(again).containsExactly(3L);
    assertThat(forged).hasValue(2);
  }

  private static void forge(String collection, String key, String field, Object value) {
    database
        .getCollection(collection)
        .updateOne(new Document("_id", key), new Document("$set", new Document(field, value)));
  }

  private OutboxEntry entry(long sequence, boolean compacted, String data) {
    return new OutboxEntry(
        OutboxEntry.idOf(id, sequence),
        id,
        sequence,
        "trees",
        "org.dayanisma.test.grown.v1",
        NOW,
        Map.of(),
        data.getBytes(UTF_8),
        compacted);
  }
}
