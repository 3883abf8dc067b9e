package org.dayanisma.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.httpapi.PageRequest;
import org.dayanisma.httpapi.ProblemException;
import org.dayanisma.testkit.MutableClock;
import org.dayanisma.testkit.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** What the log promises on any store: one order, no gap, nothing lost, bounds that hold. */
class AuditLogTest {

  private static final int THREADS = 8;
  private static final int EACH = 500;

  @SuppressWarnings("NullAway.Init")
  private static MongoClient client;

  private final MutableClock clock = MutableClock.at("2026-03-16T09:00:00Z");
  private final MongoDatabase database = client.getDatabase(TestServers.newDatabaseName());

  @BeforeAll
  static void connect() {
    client = MongoClients.create(TestServers.mongoUri());
  }

  @AfterAll
  static void disconnect() {
    client.close();
  }

  @AfterEach
  void drop() {
    database.drop();
  }

  @Test
  void theFirstRecordHasIndexZeroAndTheNextFollow() {
    AuditLog log = generous();
    assertThat(log.append(Records.read("a", "m1")).index()).isZero();
    assertThat(log.append(Records.read("b", "m2")).index()).isEqualTo(1);
    assertThat(stored()).hasSize(2);
    assertThat(log.current().size()).isEqualTo(2);
  }

  @Test
  void eightThreadsAppendFiveHundredEachInTwoInstances() throws Exception {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    List<AuditLog> instances =
        List.of(
            Records.log(database, Records.GENEROUS, clock, meters),
            Records.log(database, Records.GENEROUS, clock, meters));
    List<Callable<Set<Long>>> work =
        IntStream.range(0, THREADS)
            .<Callable<Set<Long>>>mapToObj(thread ->
                () -> {
                  Set<Long> indexes = new TreeSet<>();
                  for (int i = 0; i < EACH; i++) {
                    AuditLog log = instances.get(thread % 2);
                    indexes.add(log.append(Records.read("u" + thread, "m" + i)).index());
                  }
                  return indexes;
                })
            .toList();
    Set<Long> answered = new TreeSet<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Set<Long>> done : threads.invokeAll(work)) {
        answered.addAll(done.get());
      }
    }

    int all = THREADS * EACH;
    assertThat(answered).hasSize(all).contains(0L, all - 1L);
    List<StoredRecord> stored = stored();
    assertThat(stored).extracting(s -> s.record().index()).containsExactlyElementsOf(answered);
    TreeEdge tree = TreeEdge.empty();
    for (StoredRecord each : stored) {
      tree = tree.append(TreeHash.leaf(RecordBytes.of(each.record())));
      assertThat(each.root()).isEqualTo(tree.root());
    }
    for (AuditLog instance : instances) {
      assertThat(instance.current().root()).isEqualTo(tree.root());
    }
    for (int thread = 0; thread < THREADS; thread++) {
      String actor = "u" + thread;
      assertThat(stored)
          .filteredOn(s -> s.record().actor().equals(actor))
          .extracting(s -> s.record().subjects().getFirst())
          .as("each thread's own order")
          .containsExactlyElementsOf(IntStream.range(0, EACH).mapToObj(i -> "m" + i).toList());
    }
    assertThat(meters.get("dayanisma.audit.batch").summary().count())
        .as("requests that waited were written together")
        .isLessThan(all);
  }

  /** One request fails because of it; those whose records it was writing would wait for ever. */
  @Test
  void whoeverWaitsForSomebodyElsesWritingIsToldWhenThatBreaksOff() throws Exception {
    CountDownLatch inTheLog = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Runnable nothing = () -> {};
    AtomicReference<Runnable> next = new AtomicReference<>(nothing);
    InstantSource time =
        () -> {
          next.getAndSet(nothing).run();
          return clock.instant();
        };
    AuditLog log = Records.log(database, Records.GENEROUS, time, new SimpleMeterRegistry());
    log.append(Records.read("a", "m0"));
    next.set(() -> {
      inTheLog.countDown();
      waitFor(goOn);
      next.set(() -> {
        throw new StackOverflowError("in the middle");
      });
    });
    Thread first = Thread.ofVirtual().start(() -> log.append(Records.read("a", "m1")));
    waitFor(inTheLog);
    List<FutureTask<AuditRecord>> together =
        Stream.of("b", "c")
            .map(actor -> new FutureTask<>(() -> log.append(Records.read(actor, "m1"))))
            .toList();
    List<Thread> waiting = together.stream().map(Thread.ofVirtual()::start).toList();
    await()
        .until(
            () -> waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
    goOn.countDown();

    assertThat(first.join(Duration.ofSeconds(30))).isTrue();
    assertThat(together)
        .<Class<?>>extracting(task -> exceptionOf(task).getClass())
        .containsExactlyInAnyOrder(StackOverflowError.class, AuditUnavailable.class);
    assertThat(log.append(Records.read("a", "m2")).index()).isEqualTo(2);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static Throwable exceptionOf(FutureTask<AuditRecord> task) {
    ExecutionException failed =
        catchThrowableOfType(ExecutionException.class, () -> task.get(30, TimeUnit.SECONDS));
    return Objects.requireNonNull(failed.getCause());
  }

  @Test
  void anInstanceThatStartsLaterGoesOnWhereTheLogEnds() {
    AuditLog first = generous();
    IntStream.range(0, 10).forEach(i -> first.append(Records.read("a", "m" + i)));
    var _ = first.durable();
    first.append(Records.read("a", "after-the-edge-was-kept"));

    AuditLog second = generous();
    assertThat(second.append(Records.read("b", "m1")).index()).isEqualTo(11);
    assertThat(first.append(Records.read("a", "m1")).index()).isEqualTo(12);
    assertThat(first.current().root()).isEqualTo(second.current().root());
  }

  @Test
  void aRecordThatNobodyWasToldOfStaysAndTheLogGoesOn() {
    // The instance died after the record was stored and before it knew.
    AuditLog died = generous();
    died.append(Records.read("a", "m1"));
    AuditLog other = generous();
    other.append(Records.read("b", "m2"));

    assertThat(died.append(Records.read("a", "m3")).index()).isEqualTo(2);
    assertThat(stored()).extracting(s -> s.record().actor()).containsExactly("a", "b", "a");
  }

  @Test
  void boundsHoldAcrossInstancesAndRestarts() {
    BulkReadingBounds bounds = new BulkReadingBounds(4, 4, 8, 8, Duration.ofMinutes(5));
    AuditLog one = Records.log(database, bounds, clock);
    AuditLog two = Records.log(database, bounds, clock);
    assertThat(one.append(Records.read("reader", "m1", "m2")).outcome())
        .isEqualTo(RecordedOutcome.DISCLOSED);
    assertThat(two.append(Records.read("reader", "m3", "m4")).outcome())
        .isEqualTo(RecordedOutcome.DISCLOSED);
    assertThat(one.append(Records.read("reader", "m5")).outcome())
        .isEqualTo(RecordedOutcome.STEP_UP_REQUIRED);
    var _ = one.durable();

    AuditLog restarted = Records.log(database, bounds, clock);
    assertThat(restarted.append(Records.read("reader", "m6")).outcome())
        .isEqualTo(RecordedOutcome.STEP_UP_REQUIRED);
    assertThat(restarted.append(Records.read("reader", people(5, 9), true)).outcome())
        .isEqualTo(RecordedOutcome.LOCKED);
    assertThat(two.isLocked("other")).isFalse();
    assertThat(two.append(Records.read("reader", "m1")).outcome())
        .isEqualTo(RecordedOutcome.LOCKED);

    clock.advance(Duration.ofDays(40));
    AuditLog muchLater = Records.log(database, bounds, clock);
    assertThat(muchLater.lockOf("reader")).isPresent();
    muchLater.append(Records.release("officer", "reader"));
    assertThat(one.isLocked("reader")).isFalse();
    assertThat(two.append(Records.read("reader", "m1")).outcome())
        .isEqualTo(RecordedOutcome.DISCLOSED);
  }

  @Test
  void theBoundOfAProgramHoldsAcrossInstancesAndRestartsAndIsNewAfterADay() {
    ProgramBounds programs = new ProgramBounds(1, Map.of("archive", 4));
    AuditLog one = withPrograms(programs);
    AuditLog two = withPrograms(programs);
    assertThat(one.append(byArchive("m1", "m2")).outcome()).isEqualTo(RecordedOutcome.DISCLOSED);
    assertThat(two.append(byArchive("m3", "m4")).outcome()).isEqualTo(RecordedOutcome.DISCLOSED);
    assertThat(one.append(byArchive("m5")).outcome()).isEqualTo(RecordedOutcome.READING_BOUND);
    var _ = one.durable();

    AuditLog restarted = withPrograms(programs);
    assertThat(restarted.append(byArchive("m5")).outcome())
        .isEqualTo(RecordedOutcome.READING_BOUND);
    assertThat(
            withPrograms(new ProgramBounds(1, Map.of("archive", 5)))
                .append(byArchive("m5"))
                .outcome())
        .as("after more was agreed")
        .isEqualTo(RecordedOutcome.DISCLOSED);

    clock.advance(Duration.ofDays(1).plusMillis(1));
    assertThat(restarted.append(byArchive("m6", "m7", "m8", "m9")).outcome())
        .isEqualTo(RecordedOutcome.DISCLOSED);
    assertThat(two.append(byArchive("m1")).outcome()).isEqualTo(RecordedOutcome.READING_BOUND);
  }

  private AuditLog withPrograms(ProgramBounds programs) {
    return Records.log(database, Records.GENEROUS, programs, clock, new SimpleMeterRegistry());
  }

  private static Attempt byArchive(String... people) {
    return Records.readBy("archive", "account", "read-member", List.of(people));
  }

  /** Whoever writes to the store can compute the roots as well, but cannot make the stamp. */
  @Test
  void aReleaseThatSomebodyPutIntoTheStoreReleasesNobody() {
    BulkReadingBounds bounds = new BulkReadingBounds(1, 1, 2, 2, Duration.ofMinutes(5));
    AuditLog running = Records.log(database, bounds, clock);
    running.append(Records.read("locked", people(1, 3), true));
    running.append(Records.read("another", people(1, 3), true));
    running.append(Records.release("officer", "another"));
    Document genuine =
        Objects.requireNonNull(database.getCollection("records").find(Filters.eq(2L)).first());
    putIn(running, new Document(genuine).append("_id", 3L).append("object", "locked"));

    assertThat(running.lockOf("locked")).as("in the log that runs").isPresent();
    assertThat(running.lockOf("another")).as("released by an officer").isEmpty();
    assertThat(running.append(Records.read("locked", "m1")).outcome())
        .isEqualTo(RecordedOutcome.LOCKED);
    var _ = running.durable();
    assertThat(Records.log(database, bounds, clock).lockOf("locked"))
        .as("after a restart")
        .isPresent();

    running.append(Records.release("officer", "locked"));
    assertThat(running.lockOf("locked")).as("released by an officer").isEmpty();
    assertThat(Records.log(database, bounds, clock).lockOf("locked")).isEmpty();
  }

  private void putIn(AuditLog log, Document forged) {
    AuditRecord record = StoredRecord.of(forged).record();
    byte[] root = log.current().append(TreeHash.leaf(RecordBytes.of(record))).root();
    database.getCollection("records").insertOne(forged.append("root", new Binary(root)));
  }

  @Test
  void manyRequestsOfOneReaderAtOnceStayWithinTheBound() throws Exception {
    BulkReadingBounds bounds = new BulkReadingBounds(40, 40, 80, 80, Duration.ofMinutes(5));
    List<AuditLog> instances =
        List.of(Records.log(database, bounds, clock), Records.log(database, bounds, clock));
    List<Future<AuditRecord>> asked = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        AuditLog log = instances.get(i % 2);
        Attempt attempt = Records.read("reader", "m" + i);
        asked.add(threads.submit(() -> log.append(attempt)));
      }
    }
    int told = 0;
    for (Future<AuditRecord> each : asked) {
      told += each.get().outcome() == RecordedOutcome.DISCLOSED ? 1 : 0;
    }
    assertThat(told).isEqualTo(40);
  }

  @Test
  void oneMalformedAttemptFailsAlone() {
    AuditLog log = generous();
    assertThatThrownBy(() -> log.append(Records.read("Ayşe Yılmaz", "m1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(log.append(Records.read("a", "m1")).index()).isZero();
  }

  @Test
  void whoIsToldAboutMorePeopleThanARecordHoldsLeavesSeveral() throws Exception {
    AuditLog log = generous();
    disclosure(log).of("thing", people(1, 450));
    assertThat(log.search(null, "u", null, 10))
        .extracting(record -> record.subjects().size())
        .containsExactly(50, 200, 200);
    assertThat(
            log.search(null, "u", null, 10).stream().flatMap(record -> record.subjects().stream()))
        .containsExactlyInAnyOrderElementsOf(people(1, 450));

    disclosure(log).of(null, List.of());
    assertThat(log.search(null, "u", null, 10)).hasSize(4);
  }

  @Test
  void whenOneOfSeveralRecordsIsRefusedNothingMayBeAnswered() throws Exception {
    AuditLog log =
        Records.log(
            database, new BulkReadingBounds(250, 250, 500, 500, Duration.ofMinutes(5)), clock);
    Disclosure many = disclosure(log);
    assertThatThrownBy(() -> many.of(null, people(1, 450)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.code()).isEqualTo("step-up-required"));
  }

  @Test
  void searchesNewestFirstBySubjectAndActor() {
    AuditLog log = generous();
    log.append(Records.read("a", "m1", "m2"));
    log.append(Records.read("b", "m2"));
    log.append(Records.read("a", "m3"));
    log.append(Records.release("c", "m2"));
    assertThat(log.search("m2", null, null, 10))
        .as("people only: of the release m2 is the object")
        .extracting(AuditRecord::index)
        .containsExactly(1L, 0L);
    assertThat(log.search(null, "a", null, 10))
        .extracting(AuditRecord::index)
        .containsExactly(2L, 0L);
    assertThat(log.search("m2", "a", null, 10)).extracting(AuditRecord::index).containsExactly(0L);
    assertThat(log.search(null, null, 3L, 2))
        .extracting(AuditRecord::index)
        .containsExactly(2L, 1L);
  }

  private static Disclosure disclosure(AuditLog log) throws NoSuchMethodException {
    Actor auditor = new Actor("u", null, Set.of(Role.AUDITOR), List.of(), List.of());
    Discloses route =
        AuditRecordsController.class
            .getDeclaredMethod(
                "list", UUID.class, String.class, PageRequest.class, Disclosure.class)
            .getAnnotation(Discloses.class);
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/audit-records");
    request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/audit-records");
    Disclosure.Reader reader = new Disclosure.Reader(auditor, false, Duration.ofMinutes(5));
    return new Disclosure(log, reader, route, request);
  }

  private AuditLog generous() {
    return Records.log(database, Records.GENEROUS, clock);
  }

  private List<StoredRecord> stored() {
    List<StoredRecord> all = new ArrayList<>();
    for (Document each : database.getCollection("records").find().sort(Sorts.ascending("_id"))) {
      all.add(StoredRecord.of(each));
    }
    return all;
  }

  private static List<String> people(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(i -> "m" + i).toList();
  }
}
