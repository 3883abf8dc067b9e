package org.dayanisma.auditlog;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the log of one service. Several instances may append at once: each knows the tree up
 * to some index and inserts behind it; an instance that finds the index taken reads what came in
 * between and tries again. So a record is stored only by an instance that has seen all records
 * before it, and indexes have no gaps.
 *
 * <p>Requests that wait while a write is under way are written together by the next one (group
 * commit), with one insert for all of them.
 */
public final class AuditLog {

  private static final int MOST_AT_ONCE = 500;
  private static final int MOST_TRIES = 3000;
  private static final int FEW = 32;
  private static final int MANY = 1000;
  private static final long NOT_VISIBLE_YET_NANOS = 2_000_000;

  private final MongoRecords records;
  private final Supplier<Readership> readerships;
  private final InstantSource time;
  private final AuditMeters meters;

  /**
   * An instance that has just written knows the end of the log, while one that lost has to read
   * first, so an instance that never pauses would win for ever. After some batches in a row it
   * therefore leaves the others time to read and write.
   */
  private static final int BATCHES_IN_A_ROW = 16;

  private static final int GIVE_WAY_FOR_INSERTS = 4;

  private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();
  private @Nullable TreeEdge edge;
  private Readership readership;

  /**
   * Whether this instance stored the last known record, which is then acknowledged as durable. A
   * store may forget a record that was only read, if it had not written it to disk yet.
   */
  private boolean vouchedFor;

  private int batchesInARow;

  /**
   * @param readerships makes one that has observed nothing yet
   */
  AuditLog(
      MongoRecords records,
      Supplier<Readership> readerships,
      InstantSource time,
      AuditMeters meters) {
    this.records = records;
    this.readerships = readerships;
    this.readership = readerships.get();
    this.time = time;
    this.meters = meters;
  }

  /**
   * Decides about an attempt and records it; when this returns, the record is durable.
   *
   * @throws AuditUnavailable if the record is possibly not stored; it may still turn up in the log
   */
  AuditRecord append(Attempt attempt) {
    // A malformed attempt fails here, alone, and not together with its batch.
    var _ = attempt.recordedAs(0, Instant.EPOCH, RecordedOutcome.DISCLOSED);
    Pending pending = new Pending(attempt);
    waiting.add(pending);
    writing.lock();
    try {
      while (!pending.done()) {
        writeWaiting();
      }
    } finally {
      writing.unlock();
    }
    return pending.recorded();
  }

  private void writeWaiting() {
    List<Pending> batch = new ArrayList<>();
    for (Pending next = waiting.poll(); next != null; next = waiting.poll()) {
      batch.add(next);
      if (batch.size() == MOST_AT_ONCE) {
        break;
      }
    }
    try {
      write(batch);
    } catch (RuntimeException failed) {
      fail(batch, failed);
    } catch (Error failed) {
      fail(batch, failed); // those who wait are told; nothing else would take them up again
      throw failed;
    }
  }

  private void fail(List<Pending> batch, Throwable failed) {
    vouchedFor = false; // how much of it is stored is known only after reading again
    AuditUnavailable unavailable = new AuditUnavailable(failed);
    batch.stream().filter(pending -> !pending.done()).forEach(p -> p.fail(unavailable));
    meters.unavailable();
  }

  private void write(List<Pending> batch) {
    confirmEnd();
    List<Pending> rest = batch;
    for (int tries = 0; !rest.isEmpty(); tries++) {
      if (tries == MOST_TRIES) {
        throw new IllegalStateException("others were always faster");
      }
      List<Ruling> rulings = new ArrayList<>();
      List<StoredRecord> next = next(rest, rulings);
      long began = System.nanoTime();
      int stored = records.insert(next);
      long took = System.nanoTime() - began;
      vouchedFor = stored > 0 || vouchedFor;
      for (int i = 0; i < stored; i++) {
        apply(next.get(i));
        meters.recorded(next.get(i).record(), rulings.get(i));
        rest.get(i).succeed(next.get(i).record());
      }
      rest = rest.subList(stored, rest.size());
      if (rest.isEmpty()) {
        giveWay(took);
      } else if (!caughtUp()) {
        LockSupport.parkNanos(NOT_VISIBLE_YET_NANOS);
      }
    }
    meters.written(batch.size());
  }

  private void giveWay(long insertNanos) {
    batchesInARow = waiting.isEmpty() ? 0 : batchesInARow + 1;
    if (batchesInARow == BATCHES_IN_A_ROW) {
      batchesInARow = 0;
      LockSupport.parkNanos(GIVE_WAY_FOR_INSERTS * insertNanos);
    }
  }

  /** The records to store next, as they follow from everything known so far. */
  private List<StoredRecord> next(List<Pending> rest, List<Ruling> rulings) {
    TreeEdge end = opened();
    Instant now = time.instant();
    List<AuditRecord> earlier = new ArrayList<>();
    List<StoredRecord> next = new ArrayList<>();
    for (Pending pending : rest) {
      Ruling ruling = readership.rule(pending.attempt, now, earlier);
      AuditRecord record = pending.attempt.recordedAs(end.size(), now, ruling);
      end = end.append(TreeHash.leaf(RecordBytes.of(record)));
      earlier.add(record);
      rulings.add(ruling);
      next.add(new StoredRecord(record, end.root()));
    }
    return next;
  }

  /** Every record is part of the tree; a forged one counts for nothing else. */
  private void apply(StoredRecord stored) {
    edge = opened().append(TreeHash.leaf(RecordBytes.of(stored.record())));
    observe(stored);
  }

  private void observe(StoredRecord stored) {
    if (stored.genuine()) {
      readership.observe(stored.record());
    }
  }

  /** Reads what other instances have appended; false if there was nothing. */
  private boolean caughtUp() {
    boolean any = false;
    int asked = FEW;
    while (true) {
      List<StoredRecord> page = records.following(opened().size(), asked);
      for (StoredRecord found : page) {
        if (found.record().index() != opened().size()) {
          throw new IllegalStateException("record " + opened().size() + " is missing in the log");
        }
        apply(found);
        vouchedFor = false;
        any = true;
      }
      if (page.size() < asked) {
        return any;
      }
      asked = MANY;
    }
  }

  /**
   * The edge of the tree; the first time it is read from the store, with what is needed from the
   * past.
   */
  private TreeEdge opened() {
    TreeEdge known = edge;
    if (known == null) {
      known = records.keptEdge().filter(records::endsWith).orElseGet(TreeEdge::empty);
      readership = readerships.get();
      records.locksBelow(known.size()).forEach(this::observe);
      records.since(time.instant().minus(Readership.MEMORY), known.size()).forEach(this::observe);
      edge = known;
      vouchedFor = false;
      var _ = caughtUp();
      return opened();
    }
    return known;
  }

  /**
   * Checks that the store still has the end of the log, unless the store has vouched for it. If it
   * does not, everything is read anew; otherwise the next record would be stored behind one that is
   * not there.
   */
  private void confirmEnd() {
    if (!vouchedFor && !records.endsWith(opened())) {
      forget();
    }
  }

  private void forget() {
    edge = null;
  }

  /**
   * The tree as far as it is durable, including the records of other instances: the store has
   * acknowledged a write that came after all of it, and still has it. This also makes the next
   * start short.
   *
   * @throws AuditUnavailable if the store has forgotten records that it had shown; ask again
   */
  TreeEdge durable() {
    return upToDate(() -> {
      TreeEdge seen = opened();
      records.keep(seen);
      if (!records.endsWith(seen)) {
        forget();
        throw new IllegalStateException("the store has forgotten records that it had shown");
      }
      return seen;
    });
  }

  /** The tree as it is now, including the records of other instances. */
  TreeEdge current() {
    return upToDate(this::opened);
  }

  /**
   * Whether a reader is known to be locked. Asks the store only about readers who seem to be
   * locked: somebody who was locked by another instance meanwhile is refused when the reading is
   * recorded.
   */
  boolean isLocked(String actor) {
    writing.lock();
    try {
      if (!readership.isLocked(actor)) {
        return false;
      }
    } finally {
      writing.unlock();
    }
    return lockOf(actor).isPresent();
  }

  /**
   * How long a program is kept from everything; see {@link Readership#restOf}. Asks the store only
   * if the program seems to rest, or if it has to be certain.
   *
   * @param certainly whether what other instances know must count too
   */
  Optional<Duration> restOf(String program, boolean certainly) {
    writing.lock();
    try {
      if (!certainly && readership.restOf(program, time.instant()).isEmpty()) {
        return Optional.empty();
      }
    } finally {
      writing.unlock();
    }
    return upToDate(() -> readership.restOf(program, time.instant()));
  }

  Optional<Lock> lockOf(String actor) {
    return upToDate(() -> readership.lockOf(actor));
  }

  /**
   * The lock that this request has released in an earlier execution.
   *
   * @param since an older release does not count
   */
  Optional<Lock> releasedBy(String command, Instant since) {
    return upToDate(() -> readership.releasedBy(command, since));
  }

  Collection<Lock> locks() {
    return upToDate(() -> readership.locks());
  }

  List<AuditRecord> search(
      @Nullable String subject, @Nullable String actor, @Nullable Long below, int limit) {
    return orUnavailable(() -> records.search(subject, actor, below, limit)).stream()
        .map(StoredRecord::record)
        .toList();
  }

  private <T> T upToDate(Supplier<T> question) {
    writing.lock();
    try {
      return orUnavailable(() -> {
        confirmEnd();
        var _ = caughtUp();
        return question.get();
      });
    } finally {
      writing.unlock();
    }
  }

  private static <T> T orUnavailable(Supplier<T> question) {
    try {
      return question.get();
    } catch (MongoException | IllegalStateException failed) {
      throw new AuditUnavailable(failed);
    }
  }

  /** A request that waits for its record. Guarded by {@link #writing}. */
  private static final class Pending {

    private final Attempt attempt;
    private @Nullable AuditRecord record;
    private @Nullable AuditUnavailable failure;

    Pending(Attempt attempt) {
      this.attempt = attempt;
    }

    boolean done() {
      return record != null || failure != null;
    }

    void succeed(AuditRecord stored) {
      record = stored;
    }

    void fail(AuditUnavailable because) {
      failure = because;
    }

    AuditRecord recorded() {
      if (record == null) {
        throw failure != null ? failure : new IllegalStateException("nobody wrote it");
      }
      return record;
    }
  }
}
