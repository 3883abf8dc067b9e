package org.dayanisma.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Makes commands durable, several with one write.
 *
 * <p>Invariants: a command's answer is returned only after its changes are in the log on disk; a
 * batch of the log, and a checkpoint of the store, hold whole commands only. The first waiting
 * thread writes for everybody who is ready by then. After a failed write nothing is acknowledged
 * any more.
 */
final class GroupCommit {
  private final MVStore store;
  private final WriteAheadLog log;
  private final long checkpointEvery;

  /** Shared by commands while they change the maps, exclusive while their changes are taken. */
  private final ReentrantReadWriteLock change = new ReentrantReadWriteLock(true);

  private final ReentrantLock committing = new ReentrantLock();
  private final AtomicLong completed = new AtomicLong();
  private volatile long committed;
  private volatile @Nullable IOException failure;

  /**
   * @param checkpointEvery after how many bytes of log the store is written and the log begins anew
   */
  GroupCommit(MVStore store, WriteAheadLog log, long checkpointEvery) {
    this.store = store;
    this.log = log;
    this.checkpointEvery = checkpointEvery;
  }

  /** Runs a command that may write, and returns when its changes are on disk. */
  <T> T durably(Supplier<T> command) {
    T answer = wholly(command);
    commitUpTo(completed.incrementAndGet());
    return answer;
  }

  /** Runs something no commit may see half of, without waiting for the commit. */
  <T> T wholly(Supplier<T> command) {
    change.readLock().lock();
    try {
      return command.get();
    } finally {
      change.readLock().unlock();
    }
  }

  private void commitUpTo(long ticket) {
    if (committed >= ticket) {
      return;
    }
    committing.lock();
    try {
      if (committed < ticket) {
        refuseAfterFailure();
        writeBatch();
        if (log.size() > checkpointEvery) {
          checkpoint();
        }
      }
    } catch (IOException e) {
      failure = e;
      refuseAfterFailure();
    } finally {
      committing.unlock();
    }
  }

  private void writeBatch() throws IOException {
    long covered;
    byte[] batch;
    change.writeLock().lock();
    try {
      covered = completed.get();
      batch = log.take();
    } finally {
      change.writeLock().unlock();
    }
    if (batch.length > 0) {
      log.write(batch);
    }
    committed = covered;
  }

  /**
   * The store first, then the log: a crash in between applies the log to a store that has its
   * changes already.
   */
  private void checkpoint() throws IOException {
    change.writeLock().lock();
    try {
      long covered = completed.get();
      store.commit();
      log.clear();
      committed = covered;
    } finally {
      change.writeLock().unlock();
    }
  }

  private void refuseAfterFailure() {
    if (failure != null) {
      throw new UncheckedIOException("the document store cannot write any more", failure);
    }
  }

  /** Writes a last checkpoint and closes store and log. */
  void close() {
    committing.lock();
    try {
      if (failure == null) {
        checkpoint();
        store.close();
      } else {
        store.closeImmediately();
      }
      log.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the document store was not closed in order", e);
    } finally {
      committing.unlock();
    }
  }
}
