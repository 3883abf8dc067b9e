package org.dayanisma.notification.inbox.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dayanisma.notification.inbox.domain.Inbox.Row;
import org.dayanisma.notification.inbox.mongo.InterruptedStore.Crash;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.Occasion;
import org.dayanisma.notification.notices.domain.RecipientId;
import org.dayanisma.notification.notices.domain.Subject;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/**
 * Whatever is written beside it, and wherever an instance dies, each notice is in the inbox once
 * and is met by whoever walks through the pages.
 */
@SpringJUnitConfig(InboxSimulationIT.None.class)
@EmbeddedPlatform(kafka = false)
class InboxSimulationIT {

  private static final int SCHEDULES = TestServers.isStoreEmbedded() ? 60 : 12;
  private static final int BATCHES = 25;
  private static final Instant NOON = Instant.parse("2026-03-16T12:00:00Z");

  static class None {}

  @Value("${dayanisma.mongodb.uri}")
  private String uri;

  @Value("${dayanisma.mongodb.database}")
  private String database;

  private MongoClient client;

  @BeforeEach
  void open() {
    client = MongoClients.create(uri);
    new MongoInbox(client.getDatabase(database), InstantSource.system()).declareIndexes();
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aNoticeStoredBeforeLeavesNoEmptyPlaceAmongNewOnes() {
    RecipientId reader = someone();
    List<Notice> notices = IntStream.range(0, 40).mapToObj(n -> notice(reader)).toList();
    MongoInbox inbox = new MongoInbox(client.getDatabase(database), InstantSource.system());
    inbox.add(notices.subList(0, 14));
    List<Notice> mixed = new ArrayList<>(notices.subList(13, 40));
    mixed.add(5, notices.get(3));
    inbox.add(mixed);

    assertThat(walk(reader)).containsExactlyElementsOf(notices.reversed());
  }

  /** A page may end between two of them, and the next one begins with the other. */
  @Test
  void whatTwoInstancesWroteAtTheSameMomentIsMetOnPagesOfAnySize() {
    RecipientId reader = someone();
    List<Notice> notices = IntStream.range(0, 40).mapToObj(n -> notice(reader)).toList();
    for (List<Notice> half : List.of(notices.subList(0, 20), notices.subList(20, 40))) {
      new MongoInbox(client.getDatabase(database), InstantSource.fixed(NOON)).add(half);
    }

    assertThat(walk(reader)).containsExactlyInAnyOrderElementsOf(notices);
  }

  @Test
  void everyNoticeIsThereOnceAndReachableWhateverTheSchedule() {
    for (int seed = 0; seed < SCHEDULES; seed++) {
      new Schedule(seed).run();
    }
  }

  /** Batches with repetitions for a few people, through two instances that die and come back. */
  private final class Schedule {

    private final int seed;
    private final Random random;
    private final List<RecipientId> people = List.of(someone(), someone(), someone());
    private final List<Notice> known = new ArrayList<>();
    private final Set<Notice> told = new LinkedHashSet<>();
    private final InterruptedStore[] stores = new InterruptedStore[2];
    private final MongoInbox[] instances = new MongoInbox[2];

    Schedule(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
      start(0);
      start(1);
    }

    void run() {
      for (int n = 0; n < BATCHES; n++) {
        deliver(batch());
      }
      for (RecipientId person : people) {
        assertThat(walk(person))
            .as("inbox after the schedule %d", seed)
            .containsExactlyInAnyOrderElementsOf(
                told.stream().filter(notice -> notice.recipient().equals(person)).toList());
      }
    }

    /** As an event does: it comes again, to whichever instance, until it has been handled. */
    private void deliver(List<Notice> batch) {
      while (true) {
        int instance = random.nextInt(2);
        try {
          instances[instance].add(batch);
          told.addAll(batch);
          return;
        } catch (Crash died) {
          if (random.nextBoolean()) {
            start(instance);
          }
        }
      }
    }

    private void start(int instance) {
      stores[instance] = new InterruptedStore(client.getDatabase(database), random);
      instances[instance] = new MongoInbox(stores[instance].database(), InstantSource.system());
    }

    private List<Notice> batch() {
      List<Notice> batch = new ArrayList<>();
      for (int n = random.nextInt(1, 12); n > 0; n--) {
        if (!known.isEmpty() && random.nextInt(3) == 0) {
          batch.add(known.get(random.nextInt(known.size())));
        } else {
          Notice fresh = notice(people.get(random.nextInt(people.size())));
          known.add(fresh);
          batch.add(fresh);
        }
      }
      return batch;
    }
  }

  /** Page by page, with an instance that remembers nothing. */
  private List<Notice> walk(RecipientId reader) {
    MongoInbox restarted = new MongoInbox(client.getDatabase(database), InstantSource.system());
    List<Row> seen = new ArrayList<>();
    List<Row> page = restarted.newest(reader, null, 7);
    while (!page.isEmpty()) {
      seen.addAll(page);
      page = page.size() < 7 ? List.of() : restarted.newest(reader, page.getLast().place(), 7);
    }
    assertThat(seen).isSortedAccordingTo(Comparator.comparing(Row::place).reversed());
    return seen.stream().map(Row::notice).toList();
  }

  private static RecipientId someone() {
    return new RecipientId(UUID.randomUUID().toString());
  }

  private static Notice notice(RecipientId recipient) {
    String campaign = UUID.randomUUID().toString();
    return Notice.of(
        Occasion.ofCampaign(campaign),
        NoticeType.CAMPAIGN_LAUNCHED,
        recipient,
        new Subject(Subject.Kind.CAMPAIGN, campaign),
        NOON);
  }
}
